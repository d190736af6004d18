package dev.ascent.core.bank;

/** The stable codes of problems. A code keeps its meaning; those from B100 on are warnings. */
public enum Code {
    B001("The file is not readable as YAML", "Mend the syntax at the place given; save the file as UTF-8."),
    B002(
            "YAML feature that the bank forbids: tag, anchor, alias, duplicate key, several documents, file too large",
            "Write the value out where it is needed; keep one document of at most 64 KiB in a file."),
    B003("Unknown key", "Look for a slip in the spelling or the indentation; the format's description lists the keys."),
    B004("A required key is missing", "Add the key with a value."),
    B005("A value has the wrong type or is not among those allowed", "Write one of the values that the message names."),
    B006(
            "The id is not the file name, or the topic not the folder",
            "Name the file `questions/<topic>/<id>.yaml`; of a published question change the file's name, not the id."),
    B007("The id is already taken", "Choose another id; ids are unique over all topics and for ever."),
    B008(
            "The topic or the name is not in the taxonomy",
            "Use a topic and names as `taxonomy.yaml` writes them, or add them there first."),
    B009(
            "The options do not make a question: too few, too many, none or several right",
            "Mark the right options with `correct: true` and keep to the number that the kind allows."),
    B010("A reason (why) is missing", "Say why the option is right, or which mistaken belief leads to it."),
    B011("A reference is missing", "Cite a paper, a book with its chapter, or official documentation that says so."),
    B012(
            "An expression or a template is wrong",
            "Correct the CEL expression; an int and a double do not mix, and only the solution knows `answer`."),
    B013(
            "No draw meets the conditions, or two answers come out alike",
            "Loosen the conditions; change the options or the misconception that gives the same as another answer."),
    B014("Fewer than 20 distinct variants", "Give the parameters more values, and show in the stem what was drawn."),
    B015("The key would not be graded as right", "Correct the key, its decimals or its tolerance."),
    B016("Math is not well formed", "Write TeX that KaTeX knows between dollars; write \\$ for the sign itself."),
    B017("Markdown is not well formed", "Close code fences, use full web addresses, and no HTML or pictures."),
    B018("The blanks and the marks in the stem do not agree", "Mark each of `blanks` once in the stem, as {{name}}."),
    B019("A pattern is wrong", "Write RE2 syntax: without backreferences and lookaround."),
    B020("The quiz cannot be assembled from this bank", "Ask for fewer questions, or write those that are missing."),
    B021(
            "Most draws are thrown away",
            "Draw from values that meet the conditions and keep the answers apart, instead of throwing draws away."),
    B030("Topics build on each other in a circle", "Take one of the topics in the circle out of another's list."),
    B101("The right option is clearly the longest", "Shorten it, or make the others as careful."),
    B102(
            "The tolerance is finer than the decimals shown",
            "Raise `abs` or `rel` to half of the last decimal, or show more."),
    B103(
            "The stem is nearly that of another question of the topic",
            "Make one parameterised question of the two, or drop one."),
    B104("The time is far from that of comparable questions", "Try the question with a clock, or split it."),
    B105("A parameterised question has no oracle", "Add an `oracle` that finds the key by another route."),
    B106("The quiz's questions need more time than it gives", "Give more minutes or ask for fewer questions."),
    B107("The file is not read, for its name", "Rename it to end in .yaml."),
    B108("A parameter or intermediate result is not used", "Use it in a text or the key, or delete it."),
    B109(
            "A reference may be hard to look up",
            "Cite the paper, book or documentation itself, a book with chapter or section, a paper with its year."),
    B110(
            "The key is written at the same place in nearly all single-choice questions of the topic",
            "Move the right option to another place in some of the files."),
    B111(
            "The quiz's scoring takes nothing off",
            "Pick questions with options, which the rule is about, or leave out `scoring`."),
    B112(
            "A senior or principal is asked for a definition",
            "Ask for a trade-off, an estimate, a diagnosis or a design, or lower the level."),
    B113(
            "There is no question with the id of an enemy",
            "Look for a slip in the spelling; a rule about a question that is not there keeps nothing apart.");

    private final String title;
    private final String remedy;

    Code(String title, String remedy) {
        this.title = title;
        this.remedy = remedy;
    }

    /** Returns what the code says in general. */
    public String title() {
        return title;
    }

    /** Returns what to do about it, in a sentence. */
    public String remedy() {
        return remedy;
    }

    public boolean isError() {
        return compareTo(B101) < 0;
    }
}
