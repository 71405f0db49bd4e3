// SPDX-License-Identifier: Apache-2.0
#include "formats/bound_spaces.hpp"

#include "embedded/formats.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <array>
#include <map>

namespace tolmach::formats {
namespace {

constexpr char32_t kNoBreakSpace = U'\u00A0';

enum class Binding { Word, Numbered, Counted, Initials, Opening, Closing };
constexpr std::array<std::string_view, 6> kBindingNames = {"word",     "numbered", "counted",
                                                           "initials", "opening",  "closing"};
using Bindings = std::array<text::WordSet, kBindingNames.size()>;

std::map<std::string_view, Bindings> read_bindings() {
    std::map<std::string_view, Bindings> all;
    for (const text::TableRow& row : text::read_table("bound_spaces.tsv", embedded::bound_spaces_tsv(), 3))
        all[row[0]][row.index_of(1, kBindingNames)] = row.word_set(2, ' ');
    return all;
}

/// Those of a language, by its longest prefix in the table, with those of all languages.
Bindings bindings_for(std::string_view language) {
    static const std::map<std::string_view, Bindings> all = read_bindings();
    Bindings found = all.at("*");
    for (const auto& [range, bindings] : all)
        if (range != "*" && text::matches(range, language))
            for (std::size_t kind = 0; kind < bindings.size(); ++kind)
                found[kind].insert(bindings[kind].begin(), bindings[kind].end());
    return found;
}

std::u32string in_small_letters(std::u32string_view word) {
    std::u32string lower;
    for (const char32_t c : word)
        lower += text::to_lower(c);
    return lower;
}

/// Whether a text between two spaces, what opens before it aside, is an initial: `А.`, `(J.`
bool is_initial(std::u32string_view word, const text::WordSet& marks) {
    return word.size() == 2 && text::is_upper(word[0]) && marks.contains(word.substr(1));
}

class Binder {
  public:
    explicit Binder(const Bindings& bindings) : bindings_(bindings) {}

    /// Whether the space between two texts without spaces is bound.
    bool binds(std::u32string_view before, std::u32string_view after) const {
        if (!before.empty() && is(Binding::Opening, before.substr(before.size() - 1))) return true;
        if (!after.empty() && is(Binding::Closing, after.substr(0, 1))) return true;
        while (!before.empty() && !text::is_letter(before[0]) && !text::is_digit(before[0]) &&
               !is(Binding::Numbered, before))
            before.remove_prefix(1);
        if (before.empty() || after.empty()) return false;
        if (is(Binding::Word, before)) return true;
        if (text::is_digit(after[0]) && is(Binding::Numbered, before)) return true;
        if (text::is_digit(before.back()) && counts(after)) return true;
        return is_initial(before, bindings_[static_cast<std::size_t>(Binding::Initials)]) &&
               text::is_upper(after[0]);
    }

  private:
    bool is(Binding kind, std::u32string_view word) const {
        return bindings_[static_cast<std::size_t>(kind)].contains(in_small_letters(word));
    }
    /// Whether a text begins with a word that is counted, whatever mark comes behind it.
    bool counts(std::u32string_view after) const {
        for (; !after.empty(); after.remove_suffix(1)) {
            if (is(Binding::Counted, after)) return true;
            if (text::is_letter(after.back())) return false;
        }
        return false;
    }

    const Bindings& bindings_;
};

std::string bind_spaces_by(std::string_view utf8, const Bindings& bindings) {
    std::u32string text = text::to_utf32(utf8);
    const Binder binder(bindings);
    std::size_t start = 0;  // Of the text before the space.
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!text::is_space(text[i])) continue;
        std::size_t end = i + 1;
        while (end < text.size() && !text::is_space(text[end]))
            ++end;
        const std::u32string_view all(text);
        if (text[i] == U' ' && binder.binds(all.substr(start, i - start), all.substr(i + 1, end - i - 1)))
            text[i] = kNoBreakSpace;
        start = i + 1;
    }
    return text::to_utf8(text);
}

}  // namespace

std::string bind_spaces(std::string_view utf8, std::string_view language) {
    return bind_spaces_by(utf8, bindings_for(language));
}

std::vector<Run> with_bound_spaces(std::vector<Run> runs, std::string_view language) {
    const Bindings bindings = bindings_for(language);
    for (Run& run : runs)
        if (run.kind == Run::Kind::Text && run.language.empty() && !has(run.styles, TextStyle::Code) &&
            run.link != run.text)
            run.text = bind_spaces_by(run.text, bindings);
    return runs;
}

}  // namespace tolmach::formats
