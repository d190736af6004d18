"""The floor of the statistics' benchmark: the same numbers by NumPy, vectorised, from the same marks."""
import sys
import time

import numpy as np

folder = sys.argv[1]
a, b, c = np.fromfile(folder + "/parameters", "<f8").reshape(-1, 3).T
marks = np.fromfile(folder + "/marks", np.int8).reshape(-1, len(a))
# Each computation gets the marks in the form that suits it best; making that form is not timed.
by_item = np.asfortranarray(marks)
as_numbers = marks.astype(np.float64)
theta = np.linspace(-4, 4, 61)


def items():
    n = len(by_item)
    total = by_item.sum(1, dtype=np.int16)
    rest = total[:, None] - by_item
    mean, rest_mean = by_item.mean(0), rest.mean(0)
    x, r = by_item - mean, rest - rest_mean
    covariance = np.einsum("ij,ij->j", x, r) / (n - 1)
    variance = np.einsum("ij,ij->j", x, x) / (n - 1)
    rest_variance = np.einsum("ij,ij->j", r, r) / (n - 1)
    # Stable sorting of small integers is a radix sort, which is linear.
    sorted_x = np.sort(by_item, axis=0, kind="stable") - mean
    sorted_r = np.sort(rest, axis=0, kind="stable") - rest_mean
    greatest = np.einsum("ij,ij->j", sorted_x, sorted_r) / (n - 1)
    return mean, covariance / np.sqrt(variance * rest_variance), covariance / greatest


def eap():
    p = c[:, None] + (1 - c[:, None]) / (1 + np.exp(-a[:, None] * (theta - b[:, None])))
    right, wrong = np.log(p), np.log1p(-p)
    weights = as_numbers @ (right - wrong)
    weights += wrong.sum(0) - theta * theta / 2
    weights -= weights.max(1, keepdims=True)
    np.exp(weights, out=weights)
    moments = weights @ np.stack([np.ones_like(theta), theta, theta * theta], axis=1)
    mean = moments[:, 1] / moments[:, 0]
    return mean, np.sqrt(moments[:, 2] / moments[:, 0] - mean * mean)


print(np.__version__)
for line in sys.stdin:
    *check, name = line.split()
    work = {"items": items, "eap": eap}[name]
    start = time.perf_counter_ns()
    result = work()
    nanoseconds = time.perf_counter_ns() - start
    if check:
        np.concatenate(result).astype("<f8").tofile(folder + "/results")
    print(nanoseconds)
