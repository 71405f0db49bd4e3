// SPDX-License-Identifier: Apache-2.0
#include "checks/left_as_source.hpp"

#include "checks/left_words.hpp"
#include "checks/numbers.hpp"
#include "checks/segment_check.hpp"
#include "checks/target_same.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/number.hpp"
#include "text/number_words.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace tolmach::checks {
namespace {

// The text of one side as it is looked at: places of titles and addresses do not count.
struct PrintedText {
    explicit PrintedText(const View& of) : view(of), text(of.text) {}

    bool is_masked(std::size_t at) const { return view.quoted()[at] || view.addresses()[at]; }

    // The place of a word or phrase outside of titles, after `from`; npos for none.
    std::size_t find(const std::u32string& phrase, std::size_t from = 0) const {
        const std::u32string& lower = view.lower();
        for (std::size_t at = lower.find(phrase, from); at != std::u32string::npos;
             at = lower.find(phrase, at + 1)) {
            const std::size_t end = at + phrase.size();
            const bool whole = (at == 0 || !text::is_letter(lower[at - 1])) &&
                               (end == lower.size() || !text::is_letter(lower[end]));
            if (whole && !is_masked(at)) return at;
        }
        return std::u32string::npos;
    }

    // Whether a part of a note begins there.
    bool begins_part(std::size_t at) const {
        while (at > 0 && (text::is_space(text[at - 1]) || text[at - 1] == kCode))
            --at;
        return at == 0 || text[at - 1] == U';' || text[at - 1] == U'.' || text[at - 1] == U'(';
    }

    // Whether a year stands right after `end`: `Summer 2015`, `Summer, 2015`.
    bool year_follows(std::size_t end) const {
        while (end < text.size() && (text::is_space(text[end]) || text[end] == U','))
            ++end;
        return end + 4 <= text.size() &&
               std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end),
                           text.begin() + static_cast<std::ptrdiff_t>(end + 4), text::is_digit);
    }

    const View& view;
    const std::u32string& text;
};

class Looking {
  public:
    Looking(const UnitReading& reading, std::size_t segment, const View& printed, bool months_of_works,
            std::vector<Diagnostic>& found)
        : months_of_works_(months_of_works),
          reading_(reading),
          file_(reading.file),
          unit_(reading.unit),
          number_(segment),
          segment_(unit_.segments[segment]),
          view_(printed),
          source_(reading.source(segment)),
          target_(printed),
          found_(found) {}

    void run() {
        if (view_.has_digits() && may_name_month()) dates();
        translations();
        if (!is_note() && !reading_.is_reference(number_)) return;
        const LeftWords& words = left_words_of(text::primary_language(file_.source_language));
        const auto anywhere = [](std::size_t, std::size_t) { return true; };
        left(words.phrases, kTargetSameAsSource, "words of the source are left", anywhere);
        left(words.openers, kTargetSameAsSource, "a word of the source is left",
             [&](std::size_t at, std::size_t) { return target_.begins_part(at); });
        if (!months_of_works_ || !is_note())
            left(words.seasons, kDateMismatch, "the date is left as the source has it",
                 [&](std::size_t, std::size_t end) { return target_.year_follows(end); });
    }

  private:
    bool is_note() const { return unit_.type.starts_with("tolmach:footnote-"); }

    // A glance that spares most texts: hardly any has a word that is a month of the source's language.
    bool may_name_month() const {
        const text::NumberWords& words = text::number_words(file_.source_language);
        const text::NumberWordGlance& glance = text::number_word_glance(file_.source_language);
        const std::u32string& text = view_.text;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::size_t start = i;
            while (i < text.size() && text::is_letter_or_mark(text[i]))
                ++i;
            const auto word = std::u32string_view(text).substr(start, i - start);
            if (!glance.may_hold(word)) continue;
            const auto at = words.find(text::fold(word));
            if (at != words.end() && at->second.kind == text::NumberWord::Kind::Month) return true;
        }
        return false;
    }

    // Months in words that the source's language has and the target's has not.
    void dates() {
        const auto in_source_language = text::numbers_in(view_.text, file_.source_language).months;
        if (in_source_language.empty()) return;
        const auto own = text::numbers_in(view_.text, file_.target_language).months;
        for (const text::MonthToken& month : in_source_language) {
            const std::size_t start = month.span.start.value;
            const std::size_t end = month.span.end.value;
            const bool is_own = std::any_of(own.begin(), own.end(), [&](const text::MonthToken& each) {
                return each.span.start == month.span.start;
            });
            if (is_own || !text::is_letter(view_.text[start]) || target_.is_masked(start)) continue;
            if (months_of_works_ && is_note() && !has_day_beside(start, end)) continue;
            if (source_.text.find(view_.text.substr(start, end - start)) == std::u32string::npos) continue;
            say(kDateMismatch, start, end, "the date is left as the source has it");
        }
    }

    // A number of one or two figures before or after a month.
    bool has_day_beside(std::size_t start, std::size_t end) const {
        const std::u32string& text = view_.text;
        while (start > 0 && text::is_space(text[start - 1]))
            --start;
        end = text::skip_spaces(text, end);
        std::size_t before = start, after = end;
        while (before > 0 && text::is_digit(text[before - 1]))
            --before;
        while (after < text.size() && text::is_digit(text[after]))
            ++after;
        const auto is_day = [](std::size_t figures) { return figures == 1 || figures == 2; };
        return is_day(start - before) || is_day(after - end);
    }

    // `« Title » [Its translation]`: the words in brackets are the house's, not the title's.
    void translations() {
        for (const QuotedPassage& quotation : source_.view.quoted_passages()) {
            if (!quotation.has_translation()) continue;
            const std::u32string words = source_.text.substr(
                quotation.translation_start, quotation.translation_end - quotation.translation_start);
            const std::size_t at = target_.text.find(words);
            if (at != std::u32string::npos && has_words(words))
                say(kTargetSameAsSource, at, at + words.size(),
                    "the translation of a title is left as the source has it");
        }
    }

    static bool has_words(const std::u32string& text) {
        std::size_t words = 0;
        for (std::size_t i = 1; i < text.size(); ++i)
            words += text::is_lower(text[i]) && !text::is_letter(text[i - 1]) ? 1 : 0;
        return words > 0;
    }

    template <class Where>
    void left(const std::vector<std::u32string>& words, const CheckInfo& check, const char* message,
              const Where& where) {
        for (const std::u32string& word : words) {
            if (source_.find(word) == std::u32string::npos) continue;
            for (std::size_t at = target_.find(word); at != std::u32string::npos;
                 at = target_.find(word, at + 1)) {
                if (!where(at, at + word.size())) continue;
                say(check, at, at + word.size(), message);
                break;
            }
        }
    }

    void say(const CheckInfo& check, std::size_t start, std::size_t end, const char* message) {
        // One place, one finding: `last accessed` holds `accessed`.
        const auto span = view_.span(start, end);
        for (const auto& [from, to] : said_)
            if (start < to && from < end) return;
        said_.emplace_back(start, end);
        Diagnostic made = finding(check, file_, unit_, &segment_, Side::Target, span, message);
        made.text = text::to_utf8(std::u32string_view(view_.text).substr(start, end - start));
        found_.push_back(std::move(made));
    }

    bool months_of_works_;
    const UnitReading& reading_;
    const FileInfo& file_;
    const Unit& unit_;
    std::size_t number_;
    const Segment& segment_;
    const View& view_;
    PrintedText source_, target_;
    std::vector<Diagnostic>& found_;
    std::vector<std::pair<std::size_t, std::size_t>> said_;
};

}  // namespace

void LeftAsSource::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    if (!unit.translate ||
        text::primary_language(file.source_language) == text::primary_language(file.target_language))
        return;
    for (std::size_t i = 0; i < unit.segments.size(); ++i) {
        const Segment& segment = unit.segments[i];
        const xliff::Content* content = left_to_print(segment);
        if (segment.ignorable || !content || !has_text(*content)) continue;
        const View& printed = reading.printed(i);
        // What is wholly untranslated is said as a whole.
        const bool equal = printed.without_codes() == reading.source(i).without_codes();
        if (equal && !may_stay_equal(unit, segment)) continue;
        Looking(reading, i, printed, months_of_works_, found).run();
    }
}

}  // namespace tolmach::checks
