package dev.ascent.core.variant;

/** An expression or a template of the bank that cannot be compiled, or has no value for the drawn parameters. */
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String expression;
    private final int column;

    ExpressionException(String expression, String reason, int column) {
        super("`" + expression + "`: " + reason);
        this.expression = expression;
        this.column = column;
    }

    public String expression() {
        return expression;
    }

    /** Returns the 0-based position within the expression at which the problem was seen. */
    public int column() {
        return column;
    }
}
