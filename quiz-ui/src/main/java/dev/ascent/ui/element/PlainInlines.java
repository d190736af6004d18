package dev.ascent.ui.element;

import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** Writes a formula as its TeX, and code as it is, into plain text. */
final class PlainInlines implements NodeRenderer {

    private final TextContentNodeRendererContext context;

    PlainInlines(TextContentNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(MathNode.class, MathBlock.class, Code.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof MathNode math) {
            context.getWriter().write(math.tex());
        } else if (node instanceof MathBlock math) {
            context.getWriter().write(math.tex());
        } else if (node instanceof Code code) {
            context.getWriter().write(code.getLiteral());
        }
    }
}
