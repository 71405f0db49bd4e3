// SPDX-License-Identifier: Apache-2.0
#include "segmentation/house.hpp"

#include "embedded/segmentation.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <cassert>
#include <map>
#include <string>

namespace tolmach::segmentation {
namespace {

using WordLists = std::map<std::string, std::string, std::less<>>;

// A word as a pattern: one that begins in lower case may begin a sentence, and any space, or none, stands for
// a space.
std::string pattern_of(std::string_view word) {
    std::size_t position = 0;
    const char32_t first = text::next_code_point(word, position);
    std::string pattern;
    if (text::is_lower(first) && text::to_upper(first) != first)
        pattern = "[" + text::to_utf8(std::u32string{first, text::to_upper(first)}) + "]";
    else
        position = 0;
    for (const char c : word.substr(position)) {
        if (c == ' ')
            pattern += "\\s?";
        else if (c == '.')
            pattern += "\\.";
        else
            pattern += c;
    }
    return pattern;
}

// Lists by name, each as one alternation; a list may stand in several rows.
WordLists read_words() {
    WordLists lists;
    for (const text::TableRow& row : text::read_table("words.tsv", embedded::words_tsv(), 2)) {
        std::string& list = lists[std::string(row[0])];
        for (const std::string_view word : row.words(1))
            list += (list.empty() ? "" : "|") + pattern_of(word);
    }
    return lists;
}

// `%name%` in a pattern is the list of that name.
std::string with_words(std::string_view pattern, const WordLists& lists) {
    std::string made;
    for (auto at = pattern.find('%'); at != pattern.npos; at = pattern.find('%')) {
        const auto end = pattern.find('%', at + 1);
        assert(end != pattern.npos && "the name of a list stands between two %");
        const auto list = lists.find(pattern.substr(at + 1, end - at - 1));
        assert(list != lists.end() && "house.srx names a list that words.tsv does not have");
        made.append(pattern.substr(0, at)).append(list->second);
        pattern.remove_prefix(end + 1);
    }
    return made.append(pattern);
}

Srx read_house() {
    auto srx = read_known_srx("house.srx", embedded::house_srx());
    assert(srx && "the rules of the house are a rule file");
    const WordLists lists = read_words();
    for (RuleSet& set : srx->sets)
        for (Rule& rule : set.rules) {
            rule.before = with_words(rule.before, lists);
            rule.after = with_words(rule.after, lists);
        }
    return std::move(*srx);
}

}  // namespace

const Srx& house_srx() {
    static const Srx srx = read_house();
    return srx;
}

const Rules& house_rules(std::string_view language, TextKind kind) {
    struct OfKind {
        Rules footnote, prose;
    };
    thread_local std::map<std::string, OfKind, std::less<>> compiled;
    const std::string tag = text::primary_language(language);
    auto known = compiled.find(tag);
    if (known == compiled.end()) {
        // A footnote has all rules of prose and some of its own: both are compiled in one.
        const auto rules = Rules::compile(house_srx(), tag + "-x-footnote");
        assert(rules && "the rules of the house compile");
        known = compiled.emplace(tag, OfKind{*rules, rules->without("Footnotes")}).first;
    }
    return kind == TextKind::Footnote ? known->second.footnote : known->second.prose;
}

}  // namespace tolmach::segmentation
