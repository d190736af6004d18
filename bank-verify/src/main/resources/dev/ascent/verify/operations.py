  # The operations that an oracle can name, in TorchScript: each a method with its arguments in the order of
  # dev.ascent.core.question.TorchOperation. A layer also takes the tensor before it and the list of what it makes to
  # learn. Weights are 1 and biases 0 unless they are given. All numbers have 64 bits.

  def weights(self, shape: List[int], made: List[Tensor]) -> Tensor:
    weight = torch.ones(shape, dtype=torch.float64)
    made.append(weight)
    return weight

  def biases(self, wanted: bool, size: int, made: List[Tensor]) -> Optional[Tensor]:
    bias = annotate(Optional[Tensor], None)
    if wanted:
      zeros = torch.zeros([size], dtype=torch.float64)
      made.append(zeros)
      bias = zeros
    return bias

  def given(self, shape: List[int], weight: Tensor, made: List[Tensor]) -> Tensor:
    made_up = self.weights(shape, made)
    if weight.numel() > 0:
      made_up = weight.reshape(shape)
    return made_up

  # A size for each of the dimensions: one for all, or one each.
  def spread(self, sizes: List[int], dimensions: int) -> List[int]:
    spread = sizes
    if len(sizes) == 1:
      spread = sizes * dimensions
    return spread

  def stride_of(self, stride: List[int], kernel: List[int], dimensions: int) -> List[int]:
    chosen = stride
    if len(stride) == 0:
      chosen = kernel
    return self.spread(chosen, dimensions)

  # An empty tensor for a weight that was not given.
  def optional(self, weight: Tensor) -> Optional[Tensor]:
    chosen = annotate(Optional[Tensor], None)
    if weight.numel() > 0:
      chosen = weight
    return chosen

  def reduction_of(self, word: str) -> int:
    code = 1
    if word == "none":
      code = 0
    elif word == "sum":
      code = 2
    else:
      assert word == "mean", "reduction is none, mean or sum"
    return code

  def input(self, sizes: List[int]) -> Tensor:
    return torch.zeros(sizes, dtype=torch.float64)

  def values(self, numbers: Tensor) -> Tensor:
    return numbers

  def convolution(self, x: Tensor, made: List[Tensor], n: int, kernel: List[int], out: int, stride: List[int], padding: List[int], dilation: List[int], groups: int, bias: bool, weight: Tensor) -> Tensor:
    channels = x.shape[1]
    assert channels % groups == 0 and out % groups == 0, "groups must divide the channels"
    w = self.given([out, channels // groups] + self.spread(kernel, n), weight, made)
    b = self.biases(bias, out, made)
    return torch.convolution(x, w, b, self.spread(stride, n), self.spread(padding, n), self.spread(dilation, n), False, [0] * n, groups)

  def conv1d(self, x: Tensor, made: List[Tensor], kernel: List[int], out: int, stride: List[int], padding: List[int], dilation: List[int], groups: int, bias: bool, weight: Tensor) -> Tensor:
    return self.convolution(x, made, 1, kernel, out, stride, padding, dilation, groups, bias, weight)

  def conv2d(self, x: Tensor, made: List[Tensor], kernel: List[int], out: int, stride: List[int], padding: List[int], dilation: List[int], groups: int, bias: bool, weight: Tensor) -> Tensor:
    return self.convolution(x, made, 2, kernel, out, stride, padding, dilation, groups, bias, weight)

  def conv3d(self, x: Tensor, made: List[Tensor], kernel: List[int], out: int, stride: List[int], padding: List[int], dilation: List[int], groups: int, bias: bool, weight: Tensor) -> Tensor:
    return self.convolution(x, made, 3, kernel, out, stride, padding, dilation, groups, bias, weight)

  def transposed(self, x: Tensor, made: List[Tensor], n: int, kernel: List[int], out: int, stride: List[int], padding: List[int], output_padding: List[int], groups: int, dilation: List[int], bias: bool, weight: Tensor) -> Tensor:
    channels = x.shape[1]
    assert channels % groups == 0 and out % groups == 0, "groups must divide the channels"
    w = self.given([channels, out // groups] + self.spread(kernel, n), weight, made)
    b = self.biases(bias, out, made)
    return torch.convolution(x, w, b, self.spread(stride, n), self.spread(padding, n), self.spread(dilation, n), True, self.spread(output_padding, n), groups)

  def conv_transpose1d(self, x: Tensor, made: List[Tensor], kernel: List[int], out: int, stride: List[int], padding: List[int], output_padding: List[int], groups: int, dilation: List[int], bias: bool, weight: Tensor) -> Tensor:
    return self.transposed(x, made, 1, kernel, out, stride, padding, output_padding, groups, dilation, bias, weight)

  def conv_transpose2d(self, x: Tensor, made: List[Tensor], kernel: List[int], out: int, stride: List[int], padding: List[int], output_padding: List[int], groups: int, dilation: List[int], bias: bool, weight: Tensor) -> Tensor:
    return self.transposed(x, made, 2, kernel, out, stride, padding, output_padding, groups, dilation, bias, weight)

  def conv_transpose3d(self, x: Tensor, made: List[Tensor], kernel: List[int], out: int, stride: List[int], padding: List[int], output_padding: List[int], groups: int, dilation: List[int], bias: bool, weight: Tensor) -> Tensor:
    return self.transposed(x, made, 3, kernel, out, stride, padding, output_padding, groups, dilation, bias, weight)

  def max_pool1d(self, x: Tensor, made: List[Tensor], kernel: List[int], stride: List[int], padding: List[int], dilation: List[int], ceil_mode: bool) -> Tensor:
    return torch.max_pool1d(x, kernel, self.stride_of(stride, kernel, 1), padding, dilation, ceil_mode)

  def max_pool2d(self, x: Tensor, made: List[Tensor], kernel: List[int], stride: List[int], padding: List[int], dilation: List[int], ceil_mode: bool) -> Tensor:
    return torch.max_pool2d(x, self.spread(kernel, 2), self.stride_of(stride, kernel, 2), self.spread(padding, 2), self.spread(dilation, 2), ceil_mode)

  def max_pool3d(self, x: Tensor, made: List[Tensor], kernel: List[int], stride: List[int], padding: List[int], dilation: List[int], ceil_mode: bool) -> Tensor:
    return torch.max_pool3d(x, self.spread(kernel, 3), self.stride_of(stride, kernel, 3), self.spread(padding, 3), self.spread(dilation, 3), ceil_mode)

  def avg_pool1d(self, x: Tensor, made: List[Tensor], kernel: List[int], stride: List[int], padding: List[int], ceil_mode: bool, count_include_pad: bool) -> Tensor:
    return torch.avg_pool1d(x, kernel, self.stride_of(stride, kernel, 1), padding, ceil_mode, count_include_pad)

  def avg_pool2d(self, x: Tensor, made: List[Tensor], kernel: List[int], stride: List[int], padding: List[int], ceil_mode: bool, count_include_pad: bool) -> Tensor:
    return torch.avg_pool2d(x, self.spread(kernel, 2), self.stride_of(stride, kernel, 2), self.spread(padding, 2), ceil_mode, count_include_pad)

  def avg_pool3d(self, x: Tensor, made: List[Tensor], kernel: List[int], stride: List[int], padding: List[int], ceil_mode: bool, count_include_pad: bool) -> Tensor:
    return torch.avg_pool3d(x, self.spread(kernel, 3), self.stride_of(stride, kernel, 3), self.spread(padding, 3), ceil_mode, count_include_pad)

  def adaptive_avg_pool1d(self, x: Tensor, made: List[Tensor], size: List[int]) -> Tensor:
    return torch.adaptive_avg_pool1d(x, size)

  def adaptive_avg_pool2d(self, x: Tensor, made: List[Tensor], size: List[int]) -> Tensor:
    return torch.adaptive_avg_pool2d(x, self.spread(size, 2))

  def adaptive_avg_pool3d(self, x: Tensor, made: List[Tensor], size: List[int]) -> Tensor:
    return torch.adaptive_avg_pool3d(x, self.spread(size, 3))

  def adaptive_max_pool1d(self, x: Tensor, made: List[Tensor], size: List[int]) -> Tensor:
    y, places = torch.adaptive_max_pool1d(x, size)
    return y

  def adaptive_max_pool2d(self, x: Tensor, made: List[Tensor], size: List[int]) -> Tensor:
    y, places = torch.adaptive_max_pool2d(x, self.spread(size, 2))
    return y

  def adaptive_max_pool3d(self, x: Tensor, made: List[Tensor], size: List[int]) -> Tensor:
    y, places = torch.adaptive_max_pool3d(x, self.spread(size, 3))
    return y

  def linear(self, x: Tensor, made: List[Tensor], out: int, bias: bool, weight: Tensor) -> Tensor:
    w = self.given([out, x.shape[-1]], weight, made)
    return torch.linear(x, w, self.biases(bias, out, made))

  def embedding(self, x: Tensor, made: List[Tensor], count: int, dim: int) -> Tensor:
    return torch.embedding(self.weights([count, dim], made), x.to(torch.int64))

  # The weights of a recurrent layer with so many blocks, as PyTorch lists them; each was checked by the kernel.
  def recurrent(self, made: List[Tensor], blocks: int, features: int, hidden: int, layers: int, bidirectional: bool, bias: bool) -> None:
    directions = 2 if bidirectional else 1
    for layer in range(layers):
      for direction in range(directions):
        width = features if layer == 0 else hidden * directions
        self.weights([blocks * hidden, width], made)
        self.weights([blocks * hidden, hidden], made)
        self.biases(bias, blocks * hidden, made)
        self.biases(bias, blocks * hidden, made)

  def start(self, x: Tensor, hidden: int, layers: int, bidirectional: bool) -> Tensor:
    return torch.zeros([layers * (2 if bidirectional else 1), x.shape[0], hidden], dtype=torch.float64)

  def rnn(self, x: Tensor, made: List[Tensor], hidden: int, layers: int, bidirectional: bool, bias: bool) -> Tensor:
    before = len(made)
    self.recurrent(made, 1, x.shape[-1], hidden, layers, bidirectional, bias)
    y, h = torch.rnn_tanh(x, self.start(x, hidden, layers, bidirectional), made[before:], bias, layers, 0.0, False, bidirectional, True)
    return y

  def lstm(self, x: Tensor, made: List[Tensor], hidden: int, layers: int, bidirectional: bool, bias: bool) -> Tensor:
    before = len(made)
    self.recurrent(made, 4, x.shape[-1], hidden, layers, bidirectional, bias)
    zeros = self.start(x, hidden, layers, bidirectional)
    y, h, c = torch.lstm(x, [zeros, zeros], made[before:], bias, layers, 0.0, False, bidirectional, True)
    return y

  def gru(self, x: Tensor, made: List[Tensor], hidden: int, layers: int, bidirectional: bool, bias: bool) -> Tensor:
    before = len(made)
    self.recurrent(made, 3, x.shape[-1], hidden, layers, bidirectional, bias)
    y, h = torch.gru(x, self.start(x, hidden, layers, bidirectional), made[before:], bias, layers, 0.0, False, bidirectional, True)
    return y

  # (batch, tokens, heads * width) to (batch, heads, tokens, width)
  def split(self, x: Tensor, heads: int) -> Tensor:
    return x.reshape([x.shape[0], x.shape[1], heads, -1]).transpose(1, 2)

  # By definition: four linear layers around PyTorch's scaled dot-product attention. Fewer key-value heads are repeated.
  def multi_head_attention(self, x: Tensor, made: List[Tensor], heads: int, kv_heads: int, head_dim: int, bias: bool, causal: bool) -> Tensor:
    width = x.shape[-1]
    if head_dim == 0:
      assert width % heads == 0, "heads must divide the width"
      head_dim = width // heads
    if kv_heads == 0:
      kv_heads = heads
    assert heads % kv_heads == 0, "kv_heads must divide heads"
    none = torch.zeros([0], dtype=torch.float64)
    query = self.split(self.linear(x, made, heads * head_dim, bias, none), heads)
    key = self.split(self.linear(x, made, kv_heads * head_dim, bias, none), kv_heads)
    value = self.split(self.linear(x, made, kv_heads * head_dim, bias, none), kv_heads)
    key = torch.repeat_interleave(key, heads // kv_heads, 1)
    value = torch.repeat_interleave(value, heads // kv_heads, 1)
    mixed = torch.scaled_dot_product_attention(query, key, value, None, 0.0, causal)
    together = mixed.transpose(1, 2).reshape([x.shape[0], x.shape[1], heads * head_dim])
    return self.linear(together, made, width, bias, none)

  def transformer_encoder_layer(self, x: Tensor, made: List[Tensor], heads: int, feedforward: int, bias: bool) -> Tensor:
    none = torch.zeros([0], dtype=torch.float64)
    x = self.layer_norm(x + self.multi_head_attention(x, made, heads, 0, 0, bias, False), made, 1, True, bias, 1e-5)
    inner = torch.relu(self.linear(x, made, feedforward, bias, none))
    return self.layer_norm(x + self.linear(inner, made, x.shape[-1], bias, none), made, 1, True, bias, 1e-5)

  # As in training: with the statistics of the batch.
  def batch_norm(self, x: Tensor, made: List[Tensor], affine: bool, eps: float) -> Tensor:
    weight = annotate(Optional[Tensor], None)
    if affine:
      weight = self.weights([x.shape[1]], made)
    return torch.batch_norm(x, weight, self.biases(affine, x.shape[1], made), None, None, True, 0.1, eps, False)

  def instance_norm(self, x: Tensor, made: List[Tensor], affine: bool, eps: float) -> Tensor:
    weight = annotate(Optional[Tensor], None)
    if affine:
      weight = self.weights([x.shape[1]], made)
    return torch.instance_norm(x, weight, self.biases(affine, x.shape[1], made), None, None, True, 0.1, eps, False)

  def group_norm(self, x: Tensor, made: List[Tensor], groups: int, affine: bool, eps: float) -> Tensor:
    weight = annotate(Optional[Tensor], None)
    if affine:
      weight = self.weights([x.shape[1]], made)
    return torch.group_norm(x, groups, weight, self.biases(affine, x.shape[1], made), eps, False)

  def layer_norm(self, x: Tensor, made: List[Tensor], dims: int, affine: bool, bias: bool, eps: float) -> Tensor:
    normal = x.shape[-dims:]
    weight = annotate(Optional[Tensor], None)
    shift = annotate(Optional[Tensor], None)
    if affine:
      weight = self.weights(normal, made)
      if bias:
        zeros = torch.zeros(normal, dtype=torch.float64)
        made.append(zeros)
        shift = zeros
    return torch.layer_norm(x, normal, weight, shift, eps, False)

  def rms_norm(self, x: Tensor, made: List[Tensor], dims: int, affine: bool, eps: float) -> Tensor:
    normal = x.shape[-dims:]
    weight = annotate(Optional[Tensor], None)
    if affine:
      weight = self.weights(normal, made)
    return torch.rms_norm(x, normal, weight, eps)

  def relu(self, x: Tensor, made: List[Tensor]) -> Tensor:
    return torch.relu(x)

  def gelu(self, x: Tensor, made: List[Tensor]) -> Tensor:
    return torch.gelu(x)

  def silu(self, x: Tensor, made: List[Tensor]) -> Tensor:
    return torch.silu(x)

  def sigmoid(self, x: Tensor, made: List[Tensor]) -> Tensor:
    return torch.sigmoid(x)

  def tanh(self, x: Tensor, made: List[Tensor]) -> Tensor:
    return torch.tanh(x)

  def softmax(self, x: Tensor, made: List[Tensor], dim: int, temperature: float) -> Tensor:
    return torch.softmax(x / temperature, dim)

  def log_softmax(self, x: Tensor, made: List[Tensor], dim: int, temperature: float) -> Tensor:
    return torch.log_softmax(x / temperature, dim)

  # Of probabilities, in nats.
  def entropy(self, x: Tensor, made: List[Tensor], dim: int) -> Tensor:
    return torch.special_entr(x).sum([dim])

  def flatten(self, x: Tensor, made: List[Tensor], start: int, end: int) -> Tensor:
    return torch.flatten(x, start, end)

  def reshape(self, x: Tensor, made: List[Tensor], shape: List[int]) -> Tensor:
    return torch.reshape(x, shape)

  def permute(self, x: Tensor, made: List[Tensor], dims: List[int]) -> Tensor:
    return torch.permute(x, dims)

  def transpose(self, x: Tensor, made: List[Tensor], first: int, second: int) -> Tensor:
    return torch.transpose(x, first, second)

  def unsqueeze(self, x: Tensor, made: List[Tensor], dim: int) -> Tensor:
    return torch.unsqueeze(x, dim)

  def squeeze(self, x: Tensor, made: List[Tensor], dim: int) -> Tensor:
    return torch.squeeze(x, dim)

  def sum(self, x: Tensor, made: List[Tensor], dim: int, keep: bool) -> Tensor:
    return torch.sum(x, [dim], keep)

  def mean(self, x: Tensor, made: List[Tensor], dim: int, keep: bool) -> Tensor:
    return torch.mean(x, [dim], keep)

  def pixel_shuffle(self, x: Tensor, made: List[Tensor], factor: int) -> Tensor:
    return torch.pixel_shuffle(x, factor)

  # The shapes that follow are asked of PyTorch's meta device, which holds no data: any size will do.
  def shaped(self, sizes: List[int]) -> Tensor:
    return torch.zeros(sizes, dtype=torch.float64, device=torch.device("meta"))

  def broadcast(self, a: List[int], b: List[int]) -> Tensor:
    return self.shaped(a) + self.shaped(b)

  def matmul(self, a: List[int], b: List[int]) -> Tensor:
    return torch.matmul(self.shaped(a), self.shaped(b))

  def einsum(self, equation: str, a: List[int], b: List[int]) -> Tensor:
    return torch.einsum(equation, [self.shaped(a), self.shaped(b)])

  def cat(self, a: List[int], b: List[int], dim: int) -> Tensor:
    return torch.cat([self.shaped(a), self.shaped(b)], dim)

  def scaled_dot_product_attention(self, query: Tensor, key: Tensor, value: Tensor, causal: bool, scale: float) -> Tensor:
    chosen = annotate(Optional[float], None)
    if scale != 0.0:
      chosen = scale
    return torch.scaled_dot_product_attention(query, key, value, None, 0.0, causal, scale=chosen)

  # The target is a class for each row, or probabilities in the form of the logits.
  def cross_entropy(self, logits: Tensor, target: Tensor, smoothing: float, weight: Tensor, ignore: int, reduction: str) -> Tensor:
    wanted = target
    if target.dim() < logits.dim():
      wanted = target.to(torch.int64)
    return torch.cross_entropy_loss(logits, wanted, self.optional(weight), self.reduction_of(reduction), ignore, smoothing)

  def nll_loss(self, log_probabilities: Tensor, target: Tensor, reduction: str) -> Tensor:
    return torch.nll_loss_nd(log_probabilities, target.to(torch.int64), None, self.reduction_of(reduction), -100)

  def bce(self, input: Tensor, target: Tensor, reduction: str) -> Tensor:
    return torch.binary_cross_entropy(input, target, None, self.reduction_of(reduction))

  def bce_with_logits(self, input: Tensor, target: Tensor, pos_weight: Tensor, reduction: str) -> Tensor:
    return torch.binary_cross_entropy_with_logits(input, target, None, self.optional(pos_weight), self.reduction_of(reduction))

  def mse(self, input: Tensor, target: Tensor, reduction: str) -> Tensor:
    return torch.mse_loss(input, target, self.reduction_of(reduction))

  def l1(self, input: Tensor, target: Tensor, reduction: str) -> Tensor:
    return torch.l1_loss(input, target, self.reduction_of(reduction))

  def huber(self, input: Tensor, target: Tensor, delta: float, reduction: str) -> Tensor:
    return torch.huber_loss(input, target, self.reduction_of(reduction), delta)

  def smooth_l1(self, input: Tensor, target: Tensor, beta: float, reduction: str) -> Tensor:
    return torch.smooth_l1_loss(input, target, self.reduction_of(reduction), beta)

  # KL(p || q) of probabilities, in nats; PyTorch's own argument order is the other way round.
  def kl_divergence(self, p: Tensor, q: Tensor) -> Tensor:
    return torch.kl_div(torch.log(q), p, 2, log_target=False)

  def cosine_similarity(self, a: Tensor, b: Tensor) -> Tensor:
    return torch.cosine_similarity(a, b, -1)

  # The weights before the first step and after each. Adam, AdamW and Adagrad are PyTorch's fused kernels. SGD and
  # RMSprop are written as torch.optim documents them: there is no kernel for the latter, and the one for SGD with
  # momentum computes the last elements wrongly on a CPU (those that do not fill a vector register; PyTorch 2.7.1).
  def sgd(self, weight: Tensor, gradients: Tensor, lr: float, momentum: float, dampening: float, nesterov: bool, weight_decay: float) -> Tensor:
    history = [weight.clone()]
    w = weight.clone()
    buffer = torch.zeros_like(weight)
    for i in range(gradients.shape[0]):
      g = gradients[i] + weight_decay * w
      if momentum != 0.0:
        if i == 0:
          buffer = g
        else:
          buffer = momentum * buffer + (1.0 - dampening) * g
        if nesterov:
          g = g + momentum * buffer
        else:
          g = buffer
      w = w - lr * g
      history.append(w)
    return torch.stack(history)

  def adam(self, weight: Tensor, gradients: Tensor, lr: float, beta1: float, beta2: float, eps: float, weight_decay: float, amsgrad: bool) -> Tensor:
    history = [weight.clone()]
    weights = [weight.clone()]
    first = [torch.zeros_like(weight)]
    second = [torch.zeros_like(weight)]
    largest = [torch.zeros_like(weight)]
    if not amsgrad:
      largest = annotate(List[Tensor], [])
    steps = [torch.zeros([], dtype=torch.float32)]
    for i in range(gradients.shape[0]):
      steps[0].add_(1)
      torch._fused_adam_(weights, [gradients[i].clone()], first, second, largest, steps, lr=lr, beta1=beta1, beta2=beta2, weight_decay=weight_decay, eps=eps, amsgrad=amsgrad, maximize=False)
      history.append(weights[0].clone())
    return torch.stack(history)

  def adamw(self, weight: Tensor, gradients: Tensor, lr: float, beta1: float, beta2: float, eps: float, weight_decay: float, amsgrad: bool) -> Tensor:
    history = [weight.clone()]
    weights = [weight.clone()]
    first = [torch.zeros_like(weight)]
    second = [torch.zeros_like(weight)]
    largest = [torch.zeros_like(weight)]
    if not amsgrad:
      largest = annotate(List[Tensor], [])
    steps = [torch.zeros([], dtype=torch.float32)]
    for i in range(gradients.shape[0]):
      steps[0].add_(1)
      torch._fused_adamw_(weights, [gradients[i].clone()], first, second, largest, steps, lr=lr, beta1=beta1, beta2=beta2, weight_decay=weight_decay, eps=eps, amsgrad=amsgrad, maximize=False)
      history.append(weights[0].clone())
    return torch.stack(history)

  def rmsprop(self, weight: Tensor, gradients: Tensor, lr: float, alpha: float, eps: float, momentum: float, centered: bool, weight_decay: float) -> Tensor:
    history = [weight.clone()]
    w = weight.clone()
    square = torch.zeros_like(weight)
    mean = torch.zeros_like(weight)
    buffer = torch.zeros_like(weight)
    for i in range(gradients.shape[0]):
      g = gradients[i] + weight_decay * w
      square = square.mul(alpha).addcmul(g, g, value=1.0 - alpha)
      spread = square
      if centered:
        mean = mean.mul(alpha).add(g, alpha=1.0 - alpha)
        spread = square - mean * mean
      buffer = momentum * buffer + g / (spread.sqrt() + eps)
      w = w - lr * buffer
      history.append(w)
    return torch.stack(history)

  def adagrad(self, weight: Tensor, gradients: Tensor, lr: float, eps: float) -> Tensor:
    history = [weight.clone()]
    weights = [weight.clone()]
    sums = [torch.zeros_like(weight)]
    steps = [torch.zeros([], dtype=torch.float32)]
    for i in range(gradients.shape[0]):
      steps[0].add_(1)
      torch._fused_adagrad_(weights, [gradients[i].clone()], sums, steps, lr=lr, lr_decay=0.0, weight_decay=0.0, eps=eps, maximize=False)
      history.append(weights[0].clone())
    return torch.stack(history)

  # The derivative that autograd finds.
  def slope(self, loss: Tensor, by: Tensor) -> Tensor:
    found = torch.grad([loss], [by])[0]
    assert found is not None, "the loss does not depend on it"
    return found

  def number(self, x: Tensor) -> Tensor:
    return x.to(torch.float64).requires_grad_(True)

  # Shape, first values and number of parameters of the last tensor.
  def results(self, x: Tensor, made: List[Tensor]) -> List[Tensor]:
    values = torch.zeros([0], dtype=torch.float64)
    if x.device.type != "meta":
      values = x.detach().to(torch.float64).reshape([-1])[:1000]
    learnt = 0
    for weight in made:
      learnt += weight.numel()
    return [torch.tensor(annotate(List[int], x.shape), dtype=torch.int64), values, torch.tensor(learnt, dtype=torch.int64)]
