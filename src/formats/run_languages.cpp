// SPDX-License-Identifier: Apache-2.0
#include "formats/run_languages.hpp"

#include "reference/cues.hpp"
#include "reference/reference.hpp"
#include "reference/romanised.hpp"
#include "romanization/original_language.hpp"
#include "text/character.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"
#include "text/normalize.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats {
namespace {

using text::Script;

// Languages told by their letters alone, the one that is cited most first.
constexpr std::string_view kCyrillicLanguages[] = {"ru", "be", "uk"};
constexpr std::size_t kFewestWords = 2;  // One word may be a name.

/// A stretch of a run, in code points.
struct LanguageStretch {
    std::size_t start, end;
    bool quoted;
    bool translated;  ///< A translation in brackets follows.
};

std::size_t count_words(std::u32string_view text) {
    std::size_t words = 0, letters = 0;
    for (const char32_t c : text) {
        letters = text::is_letter(c) ? letters + 1 : 0;
        words += letters == 2 ? 1 : 0;
    }
    return words;
}

/// Whether all letters of a text are letters of a language.
bool is_written_with(std::u32string_view text, std::string_view language) {
    thread_local std::map<std::string, text::CharSet, std::less<>> known;
    auto at = known.find(language);
    if (at == known.end()) at = known.emplace(language, text::letters_of(language)).first;
    return std::all_of(text.begin(), text.end(),
                       [&](char32_t c) { return !text::is_letter(c) || text::contains(at->second, c); });
}

/// Cuts a text at quotation marks and brackets, and, in a reference, between its fields; then where the
/// script changes. A quotation may go on from one run to the next.
class Cutter {
  public:
    Cutter(bool is_reference) : is_reference_(is_reference) {}

    std::vector<LanguageStretch> cut(std::u32string_view text) {
        std::vector<LanguageStretch> stretches;
        std::size_t start = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool mark = text::is_quotation_mark(text[i]) && !text::is_single_quote(text[i]);
            if (!mark && !is_border(text, start, i)) continue;
            cut_by_script(text, {start, i, depth_ > 0, false}, stretches);
            start = i + 1;
            if (!mark) continue;
            const bool closes =
                text::closes_quotation(text[i]) && (depth_ > 0 || !text::opens_quotation(text[i]));
            depth_ = closes ? depth_ - (depth_ > 0 ? 1 : 0) : depth_ + 1;
        }
        cut_by_script(text, {start, text.size(), depth_ > 0, false}, stretches);
        for (LanguageStretch& stretch : stretches)
            stretch.translated = is_translated_behind(text, stretch.end);
        return stretches;
    }

  private:
    /// Whether nothing but marks and spaces stands between a place and a bracket that opens.
    static bool is_translated_behind(std::u32string_view text, std::size_t at) {
        while (at < text.size() && (text::is_space(text[at]) || text::is_quotation_mark(text[at])))
            ++at;
        return at < text.size() && text[at] == U'[';
    }

    bool is_border(std::u32string_view text, std::size_t start, std::size_t i) const {
        const char32_t c = text[i];
        if (c == U'[' || c == U']') return true;
        if (!is_reference_ || depth_ > 0) return false;
        // What leads to a reference is of the edition: `Гл. таксама: …`.
        if (c == U':')
            return reference::holds_cue(reference::Cue::Opener,
                                        reference::lower_of(text.substr(start, i - start)));
        return c == U'/' || c == U',' || c == U';' || c == U'(' || c == U')' || ends_field(text, i);
    }

    /// Whether a full stop ends a field of a reference: no small letter follows, and it is not that of an
    /// initial within a title. `Bee A. The Roads` has the name of the author before it.
    static bool ends_field(std::u32string_view text, std::size_t i) {
        const bool ends = text[i] == U'.' && i + 1 < text.size() && text::is_space(text[i + 1]) &&
                          (i + 2 == text.size() || !text::is_lower(text[i + 2]));
        return ends && !is_initial_in_title(text.substr(0, i));
    }
    static bool is_initial_in_title(std::u32string_view before) {
        if (before.empty() || !text::is_upper(before.back())) return false;
        before.remove_suffix(1);
        if (!before.empty() && !text::is_space(before.back())) return false;
        while (!before.empty() && text::is_space(before.back()))
            before.remove_suffix(1);
        const std::size_t space = before.find_last_of(U" \u00A0\u202F");
        const std::u32string_view word = before.substr(space == before.npos ? 0 : space + 1);
        return word.empty() || !text::is_upper(word.front());
    }

    static void cut_by_script(std::u32string_view text, LanguageStretch piece,
                              std::vector<LanguageStretch>& to) {
        Script script = Script::Common;
        for (std::size_t i = piece.start; i < piece.end; ++i) {
            const Script here = text::is_letter(text[i]) ? text::script_of(text[i]) : Script::Common;
            if (here == Script::Common) {
                // A soft sign of the Latin that stands at a word's end.
                if (text::is_letter(text[i]) && !to.empty() && to.back().end == i) ++to.back().end;
                continue;
            }
            if (here != script) to.push_back({i, i, piece.quoted, false});
            to.back().end = i + 1;
            script = here;
        }
    }

    bool is_reference_;
    std::size_t depth_ = 0;
};

class LanguageTeller {
  public:
    LanguageTeller(const xliff::Unit& unit, const LanguagePair& languages) : languages_(languages) {
        source_ = text::to_nfc(xliff::source_text(unit));
        is_reference_ = unit.type.starts_with("tolmach:footnote") && reference::is_reference(source_);
        script_ = text::script_of_tag(languages.edition);
    }

    bool is_reference() const { return is_reference_; }

    /// The language of a stretch; empty for the edition's own.
    std::string tell(std::u32string_view text, const LanguageStretch& stretch) const {
        if (count_words(text) < kFewestWords) return {};
        const Script script = text::script_of(text.front());
        if (script == Script::Cyrillic) return tell_cyrillic(text, stretch.quoted);
        return script == Script::Latin ? tell_latin(text, stretch) : std::string{};
    }

  private:
    std::string tell_cyrillic(std::u32string_view text, bool quoted) const {
        const std::string own = text::primary_language(languages_.edition);
        if (script_ == "Cyrl" && !((quoted || is_reference_) && !is_written_with(text, own))) return {};
        const std::string guess = text::guess_language(text::to_utf8(text));
        if (guess != own && text::script_of_tag(guess) == "Cyrl" && is_written_with(text, guess))
            return guess;
        if (std::string told = romanization::cyrillic_language(text); !told.empty() && told != own)
            return told;
        for (const std::string_view language : kCyrillicLanguages)
            if (language != own && is_written_with(text, language)) return std::string(language);
        return {};
    }

    std::string tell_latin(std::u32string_view text, const LanguageStretch& stretch) const {
        const bool own_script = script_ == "Latn", quoted = stretch.quoted;
        if (own_script && !quoted && !is_reference_) return {};
        const std::string utf8 = text::to_utf8(text);
        const std::string own = text::primary_language(languages_.edition);
        auto hits = text::common_words_in(utf8);
        const std::size_t own_hits = own_script ? hits[own] : 0;
        std::string best;
        std::size_t most = 0;
        for (const auto& [language, count] : hits)
            if (language != own && text::script_of_tag(language) == "Latn" && count > most) {
                best = std::string(language);
                most = count;
            }
        if (most > 0 && (own_hits == 0 || most >= own_hits + kFewestWords)) return best;
        if (own_hits > 0) return {};
        // Two words without quotation marks may be the author.
        const double enough =
            stretch.translated ? reference::kRomanisedWithTranslation : reference::kRomanised;
        if ((quoted || count_words(text) > kFewestWords) && reference::romanised_share(text) >= enough)
            return romanization::romanised_tag(utf8);
        // A title that nobody translated is in the language that the author wrote it in.
        const bool is_title = quoted ? is_reference_ || count_words(text) > kFewestWords : !own_script;
        const std::string& source = languages_.source;
        const bool kept = is_title && text::primary_language(source) != own &&
                          text::script_of_tag(source) == "Latn" && source_.find(utf8) != std::string::npos;
        return kept ? source : std::string{};
    }

    const LanguagePair& languages_;
    std::string source_, script_;
    bool is_reference_ = false;
};

/// Gives the stretches of a run that are in other languages runs of their own.
void add_stretches(const Run& run, Cutter& cutter, const LanguageTeller& teller, std::vector<Run>& to) {
    const std::u32string text = text::to_utf32(run.text);
    const std::u32string_view all(text);
    std::size_t done = 0;
    const auto piece = [&](std::size_t end, std::string language) {
        if (end == done) return;
        Run part = run;
        part.text = text::to_utf8(all.substr(done, end - done));
        part.language = std::move(language);
        to.push_back(std::move(part));
        done = end;
    };
    for (const LanguageStretch& stretch : cutter.cut(all)) {
        std::string language = teller.tell(all.substr(stretch.start, stretch.end - stretch.start), stretch);
        if (language.empty()) continue;
        piece(stretch.start, {});
        piece(stretch.end, std::move(language));
    }
    piece(all.size(), {});
}

}  // namespace

std::vector<Run> with_languages(std::vector<Run> runs, const xliff::Unit& unit,
                                const LanguagePair& languages) {
    const LanguageTeller teller(unit, languages);
    Cutter cutter(teller.is_reference());
    std::vector<Run> told;
    for (Run& run : runs) {
        if (run.untranslated) run.language = languages.source;
        const bool plain = run.kind == Run::Kind::Text && !run.untranslated && run.link != run.text &&
                           !has(run.styles, TextStyle::Code);
        if (plain)
            add_stretches(run, cutter, teller, told);
        else
            told.push_back(std::move(run));
    }
    return told;
}

}  // namespace tolmach::formats
