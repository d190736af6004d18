package dev.ascent.ui.author;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ: a longest common subsequence stays, the rest was removed or added. */
final class LineDiff {

    /** What became of a line. */
    enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** A line of the one text, of the other, or of both. */
    record Line(Change change, String text) {}

    private LineDiff() {}

    /** All lines of both texts, in order; what was removed stands before what took its place. */
    static List<Line> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int[][] common = common(old, now);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line(Change.SAME, old.get(i)));
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Change.REMOVED, old.get(i)));
                i++;
            } else {
                lines.add(new Line(Change.ADDED, now.get(j)));
                j++;
            }
        }
        return lines;
    }

    /** For each pair of places the length of the longest common subsequence of what follows them. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
