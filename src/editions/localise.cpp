// SPDX-License-Identifier: Apache-2.0
#include "editions/localise.hpp"

#include "editions/date.hpp"
#include "formats/unit_text.hpp"
#include "text/locale.hpp"

#include <algorithm>

namespace tolmach::editions {
namespace {

bool nobody_translated(const xliff::Unit& unit) {
    return unit.translate && std::none_of(unit.segments.begin(), unit.segments.end(), xliff::is_translated);
}

/// Gives the whole text to the first segment; codes stay, for they may carry a footnote.
void translate(xliff::Unit& unit, const std::string& text) {
    bool first = true;
    for (xliff::Segment& segment : unit.segments) {
        xliff::Content target = first && !segment.ignorable ? xliff::content_of(text) : xliff::Content{};
        for (const xliff::Inline& part : segment.source)
            if (std::holds_alternative<xliff::Code>(part)) target.push_back(part);
        first = first && segment.ignorable;
        segment.target = std::move(target);
        segment.state = xliff::State::Translated;
        segment.state_is_explicit = true;
        segment.order.reset();
    }
}

}  // namespace

xliff::File localise(xliff::File file, const LanguageConventions& edition, const EditionSettings& settings) {
    if (file.target_language.empty()) file.target_language = edition.language;
    for (xliff::Unit& unit : file.units) {
        if (!nobody_translated(unit)) continue;
        if (unit.type == "tolmach:series" && !settings.series.empty()) translate(unit, settings.series);
        if (unit.type != "tolmach:date" || !edition.known) continue;
        if (const auto date = read_date(xliff::source_text(unit), file.source_language))
            translate(unit, write_date(*date, edition));
    }
    return file;
}

formats::ComposeOptions compose_options(const xliff::File& file, const LanguageConventions& edition,
                                        const EditionSettings& settings, bool draft) {
    formats::ComposeOptions options;
    options.language = edition.language;
    options.notes_heading = settings.notes_heading.empty() ? edition.notes_heading : settings.notes_heading;
    options.back_label = edition.back_label;
    options.contents_heading = edition.contents_heading;
    options.series = settings.series;
    options.translator = settings.translator;
    options.metadata = settings.metadata;
    for (formats::SisterEdition& sister : options.metadata.sisters)
        if (sister.language.empty()) sister.language = file.source_language;
    options.credit = credit_line(edition, settings, file.source_language);
    if (draft) options.draft_mark = edition.draft_mark;
    for (const xliff::Unit& unit : file.units) {
        if (unit.type != "tolmach:date") continue;
        auto date = read_date(formats::plain_text(formats::runs_of(unit)), edition.language);
        if (!date) date = read_date(xliff::source_text(unit), file.source_language);
        if (date) options.date = iso_date(*date);
        break;
    }
    return options;
}

std::string credit_line(const LanguageConventions& edition, const EditionSettings& settings,
                        std::string_view source_language) {
    std::string line = settings.credit;
    if (line.empty() && !settings.translator.empty()) {
        const auto from = edition.credit.find(text::primary_language(source_language));
        const auto known = from != edition.credit.end() ? from : edition.credit.find("other");
        if (known != edition.credit.end()) line = known->second;
    }
    constexpr std::string_view kField = "{translator}";
    if (const std::size_t at = line.find(kField); at != std::string::npos)
        line.replace(at, kField.size(), settings.translator);
    return line;
}

}  // namespace tolmach::editions
