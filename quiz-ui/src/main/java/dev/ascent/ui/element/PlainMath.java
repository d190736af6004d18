package dev.ascent.ui.element;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** Writes a formula as its TeX into plain text. */
final class PlainMath implements NodeRenderer {

    private final TextContentNodeRendererContext context;

    PlainMath(TextContentNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(MathNode.class, MathBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof MathNode math) {
            context.getWriter().write(math.tex());
        } else if (node instanceof MathBlock math) {
            context.getWriter().write(math.tex());
        }
    }
}
