// SPDX-License-Identifier: Apache-2.0
#include "checks/title_schemes.hpp"

#include "romanization/recognise_text.hpp"
#include "romanization/title_spans.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace tolmach::checks {
namespace {

constexpr std::size_t kFewestTitles = 3;  // That show what an edition does.
constexpr std::size_t kFewestWords = 2;   // Of a title; one word is of any scheme.

std::string title_in(const View& text, const QuotedPassage& quotation) {
    return text.plain_text(quotation.start + 1, quotation.end - 1);
}

}  // namespace

TitleSchemes::TitleSchemes() = default;
TitleSchemes::~TitleSchemes() = default;

void TitleSchemes::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>&) {
    static const romanization::TextReader reader(romanization::schemes());
    const auto& quotations = pair.target.quoted_passages();
    if (quotations.empty() || text::script_of_tag(pair.file.target_language) != "Latn" ||
        !pair.is_reference())
        return;
    for (const QuotedPassage& quotation : quotations) {
        const std::string title = title_in(pair.target, quotation);
        if (title_length(text::to_utf32(title)) < kFewestWords || !romanization::is_romanised(title))
            continue;
        const romanization::TextReading reading = reader.read(romanization::telling_part(title));
        Cited& cited = cited_.emplace_back();
        cited.language = reading.language;
        for (const romanization::SchemeFit& fit : reading.fits)
            if (fit.scheme->language == reading.language) cited.schemes.insert(fit.scheme);
        cited.place = pair.at(kTitleRomanization, quotation.start, quotation.end, {});
    }
}

// Of the titles of one language.
void TitleSchemes::compare(const std::string& language) {
    std::map<const romanization::Scheme*, std::size_t> counts;
    std::size_t all = 0;
    for (const Cited& each : cited_)
        if (each.language == language) {
            ++all;
            for (const romanization::Scheme* scheme : each.schemes)
                ++counts[scheme];
        }
    // Of equals the first of the list of schemes, which stand in one array.
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (all < kFewestTitles || most == counts.end() || most->second == all) return;
    const auto& [scheme, count] = *most;
    const std::string share = std::to_string(count) + " of " + std::to_string(all) + " titles ";
    const bool is_habit = 3 * count >= 2 * all;
    for (Cited& each : cited_) {
        if (each.language != language || each.schemes.contains(scheme)) continue;
        each.place.message = is_habit ? share + "are romanised by " + scheme->id + ", and this one is not"
                                      : "the titles are romanised by several schemes: no more than " + share +
                                            "by one of them, " + scheme->id;
        mixed_.push_back(std::move(each.place));
        if (!is_habit) return;
    }
}

void TitleSchemes::end_document() {
    std::set<std::string> languages;
    for (const Cited& each : cited_)
        languages.insert(each.language);
    for (const std::string& language : languages)
        compare(language);
    cited_.clear();
}

void TitleSchemes::finish(std::vector<Diagnostic>& found) {
    end_document();
    std::move(mixed_.begin(), mixed_.end(), std::back_inserter(found));
    mixed_.clear();
}

}  // namespace tolmach::checks
