package dev.ascent.core.variant;

/** An expression or a template of the bank that cannot be compiled, or has no value for the drawn parameters. */
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Characters shown of an expression, and of a reason, which may quote values. */
    private static final int SHOWN = 200;

    private final String expression;
    private final int column;

    ExpressionException(String expression, String reason, int column) {
        super("`" + shortened(expression) + "`: " + shortened(reason));
        this.expression = expression;
        this.column = column;
    }

    /** An expression that failed: the fault at the bottom says why, those above it where. */
    static ExpressionException of(String expression, Exception failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return new ExpressionException(
                expression, message == null ? "cannot be evaluated" : message.replace("evaluation error: ", ""), 0);
    }

    public String expression() {
        return expression;
    }

    /** Returns the 0-based position within the expression at which the problem was seen. */
    public int column() {
        return column;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
