// SPDX-License-Identifier: Apache-2.0
#include "checks/unit_reading.hpp"

#include "checks/reference_segment.hpp"
#include "checks/term_reading.hpp"
#include "checks/unit_text.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {

bool has_text(const xliff::Content& content) {
    return std::any_of(content.begin(), content.end(), [](const xliff::Inline& part) {
        const auto* run = std::get_if<xliff::Text>(&part);
        for (std::size_t i = 0; run && i < run->value.size();)
            if (!text::is_space(text::next_code_point(run->value, i))) return true;
        return false;
    });
}

UnitReading::UnitReading(const FileInfo& of_file, const Unit& of_unit)
    : file(of_file),
      unit(of_unit),
      language(text::primary_language(of_file.target_language)),
      sides_(of_unit.segments.size()) {}
UnitReading::~UnitReading() = default;

const View& UnitReading::source(std::size_t segment) const {
    auto& view = sides_[segment].source;
    return view ? *view : view.emplace(unit.segments[segment].source);
}

const View& UnitReading::target(std::size_t segment) const {
    auto& view = sides_[segment].target;
    return view ? *view : view.emplace(*unit.segments[segment].target);
}

const View& UnitReading::printed(std::size_t segment) const {
    return unit.segments[segment].target ? target(segment) : source(segment);
}

// `38.8` in a cell of a table: what has no word may be translated as it stands.
bool UnitReading::is_figures_alone(std::size_t segment) const {
    return unit.segments[segment].target && target(segment).has_digits() && target(segment).words().empty();
}

bool UnitReading::is_translated(std::size_t segment) const {
    auto& known = sides_[segment].translated;
    return known ? *known
                 : known.emplace(xliff::is_translated(unit.segments[segment]) || is_figures_alone(segment));
}

bool UnitReading::is_reference(std::size_t segment) const {
    auto& known = sides_[segment].reference;
    return known ? *known : known.emplace(checks::is_reference(unit, source(segment)));
}

const std::vector<TranslatedSegment>& UnitReading::translated() const {
    if (translated_) return *translated_;
    translated_.emplace();
    for (std::size_t i = 0; i < unit.segments.size() && unit.translate; ++i) {
        const Segment& segment = unit.segments[i];
        if (segment.ignorable || !is_translated(i) || !has_text(*segment.target)) continue;
        translated_->push_back({file, unit, segment, source(i), target(i), language, *this, i});
    }
    return *translated_;
}

const UnitText& UnitReading::text() const {
    if (!text_) text_ = std::make_unique<UnitText>(*this);
    return *text_;
}

bool TranslatedSegment::is_reference() const {
    return reading.is_reference(number);
}

Diagnostic TranslatedSegment::at(const CheckInfo& check, std::size_t start, std::size_t end,
                                 std::string message) const {
    Diagnostic made = whole(check, std::move(message));
    made.span = target.span(start, end);
    made.text = target.plain_text(start, end);
    return made;
}

Diagnostic TranslatedSegment::fixable(const CheckInfo& check, std::size_t start, std::size_t end,
                                      std::string message, std::u32string_view replacement) const {
    Diagnostic made = at(check, start, end, std::move(message));
    // A stretch that a code divides cannot be replaced as one.
    made.fixable =
        std::u32string_view(target.text).substr(start, end - start).find(kCode) == std::u32string_view::npos;
    made.suggestion = text::to_utf8(replacement);
    return made;
}

Diagnostic TranslatedSegment::whole(const CheckInfo& check, std::string message) const {
    return finding(check, file, unit, &segment, Side::Target, std::nullopt, std::move(message));
}

}  // namespace tolmach::checks
