package dev.ascent.ui.author;

/** What a new question begins with: the form of a single choice, to be filled. */
final class QuestionTemplate {

    private QuestionTemplate() {}

    static String of(String id) {
        return """
                id: %s
                topic: cnn
                names: [convolution layers]
                level: engineer
                kind: single-choice
                minutes: 1.5
                stem: |
                  What is asked, in CommonMark, with `$…$` for mathematics and fenced code.
                options:
                  - text: "the right option"
                    correct: true
                    why: "Why this is right."
                  - text: "a tempting option"
                    why: "The mistaken belief that leads here, and what is true instead."
                  - text: "another tempting option"
                    why: "The mistaken belief that leads here, and what is true instead."
                solution: |
                  How one gets to the answer, in a few lines.
                references:
                  - { title: "A paper, a book with its chapter, or official documentation" }
                """.formatted(id);
    }
}
