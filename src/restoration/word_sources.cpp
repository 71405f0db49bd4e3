// SPDX-License-Identifier: Apache-2.0
#include "restoration/word_sources.hpp"

#include "base/files.hpp"
#include "dictionary/dictionary_files.hpp"
#include "embedded/restoration.hpp"
#include "restoration/expansion.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/split.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace tolmach::restoration {
namespace {

// A word that only a dictionary has is met less often than any that was counted; one whose other forms were
// counted, in proportion to them. A part of a word with a hyphen is hardly met alone.
constexpr float kUncounted = 0.6F, kShareOfForms = 0.25F, kPart = 0.02F;
// The form that a dictionary names stands for the rest; an ending that was hardly met is not impossible.
constexpr float kOwnForm = 2, kRareEnding = 50;
constexpr std::size_t kEnding = 3;
// One that stands behind numbers.
constexpr float kBehindNumber = 40;
// An acronym of the table: the texts that were counted have few.
constexpr float kAcronym = 100;
// A word of the user's list without a number.
constexpr float kListed = 2;

// What a dictionary word is beside a hyphen: an ending, and what takes its place.
struct Linking {
    Spelling ending, part;
};

std::vector<text::TableRow> linking_rows() {
    return text::read_table("linking.tsv", embedded::linking_tsv(), 3);
}

std::vector<Linking> linkings_of(std::string_view language) {
    std::vector<Linking> linkings;
    for (const text::TableRow& row : linking_rows())
        if (row[0] == language && !row[1].empty())
            linkings.push_back(
                {spelling_of(text::to_utf32(row[1])).value(), spelling_of(text::to_utf32(row[2])).value()});
    return linkings;
}

struct Counted {
    float count = 0;
    std::size_t entries = 0, last_entry = ~std::size_t{0};
};
using Counts = std::unordered_map<Spelling, Counted>;

Counts counts_of(std::string_view language) {
    Counts counts;
    for (CountedWord& word : own_words(language))
        counts[std::move(word.letters)].count += word.count;
    return counts;
}

// The parts between the hyphens of a form are read one by one.
template <class Each>
void for_each_part(std::u32string_view form, Each each) {
    while (!form.empty()) {
        const std::size_t end = std::min(form.find(U'-'), form.size());
        if (end > 0) each(form.substr(0, end));
        form.remove_prefix(std::min(end + 1, form.size()));
    }
}

// The forms of the entries of a dictionary, and what was counted of each entry's own: a form that several
// entries have says nothing of either.
class FormCollector {
  public:
    FormCollector(const std::string& language, std::vector<CountedWord>& words)
        : language_(language), linkings_(linkings_of(language)), counts_(counts_of(language)), words_(words) {
        for (const auto& [word, counted] : counts_)
            endings_[ending_of(word)] += counted.count;
    }

    void add(const std::vector<std::u32string>& forms) {
        starts_.push_back(words_.size());
        for (const std::u32string& form : forms) {
            const bool whole = form.find(U'-') == form.npos;
            for_each_part(form, [&](std::u32string_view part) {
                auto letters = spelling_of(part);
                if (!letters) return;
                Spelling word = folded(std::move(*letters), language_);
                words_.push_back({std::move(word), whole ? kUncounted : kPart, text::is_upper(part.front())});
            });
        }
        add_linking(starts_.back());
        for_each_counted(starts_.size() - 1, [](Counted& counted, std::size_t entry) {
            if (counted.last_entry != entry) ++counted.entries;
            counted.last_entry = entry;
        });
    }

    void share() {
        for (std::size_t entry = 0; entry < starts_.size(); ++entry) {
            float met = 0;
            for_each_counted(entry, [&](const Counted& counted, std::size_t) {
                if (counted.entries == 1) met += counted.count;
            });
            spread(starts_[entry], end_of(entry), kShareOfForms * met);
        }
    }

  private:
    static Spelling ending_of(const Spelling& word) {
        return word.substr(word.size() - std::min(kEnding, word.size()));
    }

    void add_linking(std::size_t own_form) {
        if (own_form == words_.size()) return;
        const Spelling own = words_[own_form].letters;
        for (const Linking& linking : linkings_)
            if (own.ends_with(linking.ending))
                words_.push_back(
                    {own.substr(0, own.size() - linking.ending.size()) + linking.part, kPart, false, false});
    }

    // Forms share what was counted of their entry as their endings are met at all.
    void spread(std::size_t from, std::size_t to, float met) {
        std::vector<float> weights;
        float sum = 0;
        for (std::size_t i = from; i < to; ++i) {
            const auto found = endings_.find(ending_of(words_[i].letters));
            weights.push_back(kRareEnding + (found == endings_.end() ? 0 : found->second));
            sum += weights.back();
        }
        for (std::size_t i = from; i < to; ++i) {
            if (words_[i].count == kPart) continue;
            if (i == from) words_[i].count *= kOwnForm;
            words_[i].count += met * weights[i - from] / sum;
        }
    }

    std::size_t end_of(std::size_t entry) const {
        return entry + 1 < starts_.size() ? starts_[entry + 1] : words_.size();
    }
    template <class Each>
    void for_each_counted(std::size_t entry, Each each) {
        for (std::size_t i = starts_[entry]; i < end_of(entry); ++i)
            if (const auto found = counts_.find(words_[i].letters); found != counts_.end())
                each(found->second, entry);
    }

    const std::string& language_;
    std::vector<Linking> linkings_;
    Counts counts_;
    std::vector<CountedWord>& words_;
    std::unordered_map<Spelling, float> endings_;
    std::vector<std::size_t> starts_;  // Of each entry, among the words.
};

base::Result<void> add_dictionary(const WordSource& source, std::vector<CountedWord>& words) {
    const auto affix_bytes = base::read_file(source.affixes);
    if (!affix_bytes) return base::fail(affix_bytes.error());
    const auto affixes = read_affixes(*affix_bytes, source.affixes.string());
    if (!affixes) return base::fail(affixes.error());
    const auto bytes = base::read_file(source.words);
    if (!bytes) return base::fail(bytes.error());
    FormCollector collector(source.language, words);
    const auto done = expand(*bytes, source.words.string(), *affixes,
                             [&](const std::vector<std::u32string>& forms) { collector.add(forms); });
    collector.share();
    return done;
}

base::Result<void> add_listed(const WordSource& source, std::vector<CountedWord>& words) {
    const auto bytes = base::read_file(source.words);
    if (!bytes) return base::fail(bytes.error());
    const auto decoded = text::decode(*bytes);
    if (!decoded)
        return base::fail(base::ErrorCode::Malformed, decoded.error().message, {source.words.string(), 0, 0});
    for (std::string_view line : text::split(decoded->text, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        const std::size_t tab = std::min(line.find('\t'), line.size());
        float count = kListed;
        if (tab < line.size()) std::from_chars(line.data() + tab + 1, line.data() + line.size(), count);
        for_each_part(text::to_utf32(text::trim(line.substr(0, tab))), [&](std::u32string_view part) {
            if (auto letters = spelling_of(part))
                words.push_back(
                    {folded(std::move(*letters), source.language), count, text::is_upper(part.front())});
        });
    }
    return {};
}

}  // namespace

std::vector<std::string_view> frequency_tables(std::string_view language) {
    if (language == "ru") return {embedded::words_ru_tsv()};
    return {embedded::words_be_tsv(), embedded::press_be_tsv()};
}

const std::vector<std::string>& restored_languages() {
    static const std::vector<std::string> kLanguages = {"ru", "be"};
    return kLanguages;
}

std::vector<WordSource> dictionaries_of(std::string_view language) {
    auto files = dictionary::dictionary_files(language);
    if (!files) return {};
    return {{std::move(files->name),
             std::string(language),
             SourceKind::Hunspell,
             std::move(files->words),
             std::move(files->affixes),
             {}}};
}

std::vector<CountedWord> own_words(std::string_view language) {
    std::vector<CountedWord> words;
    for (const std::string_view table : frequency_tables(language)) {
        const std::size_t first = words.size();
        for (const text::TableRow& row : text::read_table("words", table, 2))
            for (const std::string_view written : row.words(1, ' ')) {
                const std::u32string word = text::to_utf32(written);
                if (auto letters = spelling_of(word))
                    words.push_back({folded(std::move(*letters), language), static_cast<float>(row.number(0)),
                                     text::is_upper(word.front())});
            }
        const auto begin = words.begin() + static_cast<std::ptrdiff_t>(first);
        const bool tells_case =
            std::any_of(begin, words.end(), [](const CountedWord& word) { return word.capitalised; });
        std::for_each(begin, words.end(), [&](CountedWord& word) { word.tells_case = tells_case; });
    }
    const auto add = [&](const std::vector<std::string_view>& listed, float count, bool capitalised) {
        for (const std::string_view word : listed)
            words.push_back(
                {folded(spelling_of(text::to_utf32(word)).value(), language), count, capitalised});
    };
    for (const text::TableRow& row : linking_rows())
        if (row[0] == language && row[1].empty()) add(row.words(2, ' '), kBehindNumber, false);
    for (const text::TableRow& row : text::read_table("acronyms.tsv", embedded::acronyms_tsv(), 2))
        if (row[0] == language) add(row.words(1, ' '), kAcronym, true);
    return words;
}

ContextTables own_context(std::string_view language) {
    return language == "ru" ? read_context("context-ru.tsv", embedded::context_ru_tsv())
                            : read_context("context-be.tsv", embedded::context_be_tsv());
}

base::Result<void> add_words(const WordSource& source, std::vector<CountedWord>& words) {
    return source.kind == SourceKind::Hunspell ? add_dictionary(source, words) : add_listed(source, words);
}

}  // namespace tolmach::restoration
