// SPDX-License-Identifier: Apache-2.0
// A style of references: what is printed of a work, in which order, with which words. One file of
// data/styles each; docs/citation-styles.md says what its keys mean.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::citation {

/// One field of a reference as a style prints it.
struct StylePart {
    std::string field;   ///< `names`, `title` … as Cited::fields has them.
    std::string before;  ///< Between it and what stands before it; nothing where it stands first.
    std::map<std::string, std::string, std::less<>> before_after;  ///< The same, by the field before it.
    std::string text = "{}";                                       ///< `{}` is the value, `{volume}` a term.
    std::string between;                                           ///< Of several values.
};
using StyleParts = std::vector<StylePart>;

/// How the title of a work is printed: as the publication printed it, in its own letters, or in Latin ones by
/// the edition's scheme.
enum class TitleForm { AsPrinted, Original, Romanised };

/// What is printed of works in one script.
struct WorkRules {
    TitleForm title = TitleForm::AsPrinted;
    bool translation = false;     ///< In brackets, where the work is in another language than the edition.
    std::u32string inner_quotes;  ///< Marks for quotations inside a title that is romanised; empty: its own.
};

enum class NameForm { GivenFamily, FamilyInitials };
enum class Bodies { Names, Container };  ///< Whether a body stands where authors do, or is what published it.
enum class DayForm { Words, Figures };
enum class WordsOf { Edition, Work };  ///< Whose words the months without a day are written in.

/// Terms by name, of works in one script: `page` is `p.` or `с.`
using Terms = std::map<std::string, std::string, std::less<>>;

struct Style {
    std::string id, title;
    std::string together;             ///< Between two references of a note.
    bool capitals = false;            ///< A term behind a stop has a capital.
    std::vector<std::string> italic;  ///< Fields that editions print in italics: `title`, `containers`.
    NameForm names = NameForm::GivenFamily;
    std::string between_names;
    std::size_t most_names = 0;  ///< Of more than so many authors only the first is named, behind the title;
                                 ///< 0: all are.
    std::string others;          ///< Names with `{}` for those that are named.
    Bodies bodies = Bodies::Names;
    DayForm day = DayForm::Words;
    WordsOf month_words = WordsOf::Edition;
    bool only_year_of_issue = false;  ///< With a volume or a number the year alone.
    std::string page_range;           ///< What stands between two pages.
    WorkRules latin, cyrillic;
    Terms schemes;  ///< The romanization scheme of each language of works.
    Terms latin_terms, cyrillic_terms;
    StyleParts full, repeated, again;  ///< A reference, op. cit., Ibid.

    const Terms& terms(bool is_cyrillic) const { return is_cyrillic ? cyrillic_terms : latin_terms; }
    const WorkRules& works(bool is_cyrillic) const { return is_cyrillic ? cyrillic : latin; }
};

/// The styles that are compiled in.
std::vector<std::string_view> style_ids();
/// The style of an edition where nobody says another; empty for a language without one.
std::string_view usual_style(std::string_view language);
/// A style by its id; Invalid for one that is not known.
base::Result<Style> find_style(std::string_view id);
/// A style out of TOML; what is wrong is an error with its line.
base::Result<Style> read_style(std::string_view toml, const std::filesystem::path& file);

}  // namespace tolmach::citation
