// SPDX-License-Identifier: Apache-2.0
// Files of schemes: lines of cells with tabs between, the first of which says what the line holds.
#include "romanization/comparable.hpp"
#include "romanization/scheme.hpp"
#include "text/character.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace tolmach::romanization {
namespace {

constexpr std::array<std::string_view, 4> kStatusNames = {"required", "customary", "inferred", "optional"};
constexpr std::string_view kNothing = "-";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
const std::string kNoCyrillic = " is not lower-case Cyrillic";
// More rules than any scheme has.
constexpr std::size_t kMostRules = 4096;

using Cells = std::vector<std::string_view>;
using Problem = std::optional<std::string>;

/// Gives a rule the forms of its target.
void spell(Rule& rule, std::string_view target) {
    if (target != kNothing) rule.lower = target;
    rule.target = text::to_utf32(rule.lower);
    rule.comparable = comparable(rule.lower);
    rule.upper = text::to_upper(rule.lower);
    std::u32string capitalised = rule.target;
    const auto letter = std::find_if(capitalised.begin(), capitalised.end(), text::is_letter);
    if (letter != capitalised.end()) *letter = text::to_upper(*letter);
    rule.capitalised = text::to_utf8(capitalised);
}

/// Sorts the rules by first letter and notes where each letter's begin.
void index_rules(Scheme& scheme) {
    const auto letter_of = [](const Rule& rule) { return letter_index(rule.source.front()); };
    std::stable_sort(scheme.rules.begin(), scheme.rules.end(),
                     [&](const Rule& a, const Rule& b) { return letter_of(a) < letter_of(b); });
    std::size_t at = 0;
    for (std::size_t letter = 0; letter < scheme.first.size(); ++letter) {
        while (at < scheme.rules.size() && static_cast<std::size_t>(letter_of(scheme.rules[at])) < letter)
            ++at;
        scheme.first[letter] = static_cast<std::uint16_t>(at);
    }
    for (const Rule& rule : scheme.rules)
        scheme.alphabet |= set_of(rule.source.front());
}

bool are_letters(std::u32string_view source) {
    return !source.empty() &&
           std::all_of(source.begin(), source.end(), [](char32_t c) { return letter_index(c) >= 0; });
}

std::string quoted_word(std::string_view word) {
    return "'" + std::string(word) + "'";
}

const char* const kLatinCell = "the Latin (nothing is written -)";

/// Which of the first cells is empty, if any.
Problem empty_cell(const Cells& cells, std::initializer_list<const char*> names) {
    std::size_t at = 1;
    for (const char* name : names) {
        if (at < cells.size() && cells[at].empty())
            return quoted_word(cells[0]) + " with an empty cell: " + name + " is missing";
        ++at;
    }
    return std::nullopt;
}

/// The neighbours that a cell allows; nothing where it names what is no letter.
std::optional<LetterSet> neighbours(std::string_view cell, char32_t edge) {
    if (cell.empty()) return kAnyLetter;
    LetterSet set = 0;
    for (const char32_t c : text::to_utf32(cell)) {
        if (c != edge && letter_index(c) < 0) return std::nullopt;
        set |= c == edge ? kWordEdge : set_of(c);
    }
    return set;
}

/// One file being read. A scheme's letters are tried after its rules, and those of a scheme it is like last.
class SchemeFile {
  public:
    explicit SchemeFile(std::span<const Scheme> known) : known_(known) {}

    /// Reads a line; what is wrong with it, if anything.
    Problem line(const Cells& cells) {
        if (cells[0] == "scheme") return open(cells);
        if (read_.empty()) return "a line before the first 'scheme'";
        if (cells[0] == "what" || cells[0] == "source") return about(cells);
        if (cells[0] == "rule") return rule(cells);
        if (cells[0] == "letters") return letters(cells);
        if (cells[0] == "like") return like(cells);
        return quoted_word(cells[0]) + " is none of scheme, what, source, rule, letters, like";
    }
    /// Ends the scheme that is being read.
    Problem close();
    std::vector<Scheme> take() { return std::move(read_); }

  private:
    Problem open(const Cells& cells);
    Problem about(const Cells& cells);
    Problem rule(const Cells& cells);
    Problem letters(const Cells& cells);
    Problem like(const Cells& cells);
    RuleStatus usual() const {
        return read_.back().kind == "standard" ? RuleStatus::Required : RuleStatus::Customary;
    }

    std::span<const Scheme> known_;
    std::vector<Scheme> read_;
    std::vector<Rule> letters_, likes_;
};

Problem SchemeFile::close() {
    if (read_.empty()) return "there is no scheme in it";
    Scheme& scheme = read_.back();
    for (std::vector<Rule>* later : {&letters_, &likes_}) {
        std::move(later->begin(), later->end(), std::back_inserter(scheme.rules));
        later->clear();
    }
    if (scheme.rules.empty()) return "scheme " + quoted_word(scheme.id) + " has no rule";
    if (scheme.rules.size() > kMostRules) return "more rules than any scheme has";
    index_rules(scheme);
    return std::nullopt;
}

Problem SchemeFile::open(const Cells& cells) {
    if (Problem problem = empty_cell(cells, {"the id", "the language"})) return problem;
    if (cells.size() < 3 || cells.size() > 6)
        return "'scheme' takes an id, a language, a kind, a year and whether it is reversible";
    if (!read_.empty())
        if (Problem problem = close()) return problem;
    if (find_scheme(read_, cells[1])) return quoted_word(cells[1]) + " stands twice";
    Scheme& scheme = read_.emplace_back();
    scheme.id = cells[1];
    scheme.language = cells[2];
    scheme.kind = cells.size() > 3 ? cells[3] : "customary";
    if (cells.size() > 4) scheme.year = cells[4];
    if (cells.size() > 5) scheme.reversible = cells[5];
    return std::nullopt;
}

Problem SchemeFile::about(const Cells& cells) {
    if (cells.size() != 2) return quoted_word(cells[0]) + " takes one text";
    (cells[0] == "what" ? read_.back().what : read_.back().source) = cells[1];
    return std::nullopt;
}

Problem SchemeFile::rule(const Cells& cells) {
    if (cells.size() < 3 || cells.size() > 6)
        return "'rule' takes Cyrillic, Latin, what may stand before and after, and a status";
    if (Problem problem = empty_cell(cells, {"the Cyrillic", kLatinCell})) return problem;
    Rule made;
    made.source = text::to_utf32(cells[1]);
    if (!are_letters(made.source)) return quoted_word(cells[1]) + kNoCyrillic;
    const auto left = neighbours(cells.size() > 3 ? cells[3] : std::string_view(), U'^');
    const auto right = neighbours(cells.size() > 4 ? cells[4] : std::string_view(), U'$');
    if (!left || !right) return quoted_word(cells[left ? 4 : 3]) + kNoCyrillic + " with ^ before or $ after";
    made.left = *left;
    made.right = *right;
    made.status = usual();
    if (cells.size() > 5 && !cells[5].empty()) {
        const auto found = std::find(kStatusNames.begin(), kStatusNames.end(), cells[5]);
        if (found == kStatusNames.end())
            return quoted_word(cells[5]) + " is none of required, customary, inferred, optional";
        made.status = static_cast<RuleStatus>(found - kStatusNames.begin());
    }
    spell(made, cells[2]);
    read_.back().rules.push_back(std::move(made));
    return std::nullopt;
}

Problem SchemeFile::letters(const Cells& cells) {
    if (cells.size() != 3) return "'letters' takes Cyrillic letters, and what each is, with spaces between";
    if (Problem problem = empty_cell(cells, {"the Cyrillic", kLatinCell})) return problem;
    const std::u32string sources = text::to_utf32(cells[1]);
    const Cells targets = text::split(cells[2], ' ');
    if (!are_letters(sources)) return quoted_word(cells[1]) + kNoCyrillic;
    if (sources.size() != targets.size())
        return std::to_string(sources.size()) + " letters, but Latin for " + std::to_string(targets.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (targets[i].empty())
            return "no Latin for '" + text::to_utf8(sources.substr(i, 1)) + "': two spaces in a row";
        Rule& made = letters_.emplace_back();
        made.source = sources.substr(i, 1);
        made.status = usual();
        spell(made, targets[i]);
    }
    return std::nullopt;
}

Problem SchemeFile::like(const Cells& cells) {
    if (cells.size() != 2) return "'like' takes the id of a scheme";
    if (Problem problem = empty_cell(cells, {"the id"})) return problem;
    const Scheme* base = find_scheme(std::span(read_).first(read_.size() - 1), cells[1]);
    if (!base) base = find_scheme(known_, cells[1]);
    if (!base) return "there is no scheme " + quoted_word(cells[1]);
    likes_.insert(likes_.end(), base->rules.begin(), base->rules.end());
    return std::nullopt;
}

}  // namespace

base::Result<std::vector<Scheme>> read_schemes(std::string_view utf8, const std::string& file,
                                               std::span<const Scheme> known) {
    const auto wrong = [&](std::size_t line, std::string why) {
        return base::fail(base::ErrorCode::Malformed, std::move(why), {file, line, 0},
                          "the form of the file: tolmach schemes ID prints a scheme in it");
    };
    if (utf8.starts_with(kByteOrderMark)) utf8.remove_prefix(kByteOrderMark.size());
    SchemeFile reading(known);
    std::size_t number = 0;
    for (std::string_view line : text::split(utf8, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!text::is_utf8(line))
            return base::fail(base::ErrorCode::Encoding, "not UTF-8", {file, number, 0});
        if (line.empty() || line.front() == '#') continue;
        if (auto problem = reading.line(text::split(line, '\t'))) return wrong(number, std::move(*problem));
    }
    if (auto problem = reading.close()) return wrong(number, std::move(*problem));
    return reading.take();
}

}  // namespace tolmach::romanization
