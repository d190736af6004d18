package dev.ascent.core.bank;

import dev.ascent.core.question.Reference;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges whether references can still be looked up in some years. */
final class References {

    /** Pages that anyone changes or takes away: shared links, posts, answers, videos. */
    private static final Set<String> FLEETING = Set.of(
            "bit.ly",
            "chatgpt.com",
            "discord.com",
            "drive.google.com",
            "facebook.com",
            "geeksforgeeks.org",
            "goo.gl",
            "linkedin.com",
            "medium.com",
            "pastebin.com",
            "quora.com",
            "reddit.com",
            "stackexchange.com",
            "stackoverflow.com",
            "substack.com",
            "t.co",
            "tinyurl.com",
            "towardsdatascience.com",
            "twitter.com",
            "wikipedia.org",
            "wordpress.com",
            "x.com",
            "youtu.be",
            "youtube.com");

    private static final Pattern LOCATED = Pattern.compile("\\d|(?i)chapter|section|appendix|part ");

    private References() {}

    /** Returns the references that are hard to look up, each with the reason. */
    static Map<Reference, String> doubtful(List<Reference> references) {
        Map<Reference, String> doubtful = new LinkedHashMap<>();
        for (Reference reference : references) {
            if (reference.url().isEmpty()) {
                if (!LOCATED.matcher(reference.title()).find()) {
                    doubtful.put(reference, "neither an address nor a year, chapter or section says where to look");
                }
            } else if (fleeting(reference.url().get())) {
                doubtful.put(
                        reference,
                        "`" + reference.url().get()
                                + "` may say something else tomorrow: name the source that it draws on");
            }
        }
        return doubtful;
    }

    private static boolean fleeting(String url) {
        try {
            String host = String.valueOf(URI.create(url).getHost()).toLowerCase(Locale.ROOT);
            return FLEETING.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
