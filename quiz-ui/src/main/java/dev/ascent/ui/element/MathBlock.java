package dev.ascent.ui.element;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A formula that stands by itself between two {@code $$}; a line of it is never a list or a heading. */
final class MathBlock extends CustomBlock {

    private static final String FENCE = "$$";
    private static final int INDENTED_CODE = 4;

    private String tex = "";

    String tex() {
        return tex;
    }

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            String rest = line.subSequence(Math.min(start, line.length()), line.length())
                    .toString()
                    .strip();
            if (state.getIndent() >= INDENTED_CODE || !rest.startsWith(FENCE)) {
                return BlockStart.none();
            }
            String after = rest.substring(FENCE.length());
            int end = after.indexOf(FENCE);
            if (end >= 0 && end + FENCE.length() < after.length()) {
                return BlockStart.none(); // text follows: a formula inside a line
            }
            return BlockStart.of(new Reader()).atIndex(start);
        }
    }

    private static final class Reader extends AbstractBlockParser {

        private final MathBlock block = new MathBlock();
        private final StringBuilder text = new StringBuilder();
        private boolean closed;

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            String content = line.getContent().toString().strip();
            if (text.isEmpty() && content.startsWith(FENCE)) {
                content = content.substring(FENCE.length());
                text.append(' ');
            }
            if (content.endsWith(FENCE)) {
                content = content.substring(0, content.length() - FENCE.length());
                closed = true;
            }
            text.append(content).append('\n');
        }

        @Override
        public void closeBlock() {
            block.tex = text.toString().strip();
        }
    }
}
