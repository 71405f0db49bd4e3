// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/languages.hpp"

#include "text/locale.hpp"
#include "xliff/names.hpp"

#include <fmt/format.h>

namespace tolmach::xliff::validation {
namespace {

bool is_same_language(std::string_view a, std::string_view b) {
    return a == b || text::canonical_tag(a) == text::canonical_tag(b);
}

}  // namespace

void Languages::open_container(const xml::Element& element, Tag tag) {
    inherited_.push_back(settings_of(element));
    if (tag != Tag::Xliff) return;
    source_language_ = element.find("srcLang").value_or("");
    target_language_ = element.find("trgLang").value_or("");
}

void Languages::check_content(const xml::Element& element, base::Side side, Owner owner, LineColumn place) {
    const Settings settings = settings_of(element);
    const bool any_language = side == base::Side::Target && owner == Owner::ReferenceMatch;
    if (!any_language) check_language(settings, side, place);
    if (side == base::Side::Source) {
        source_settings_ = settings;
        return;
    }
    if (owner != Owner::Segment) return;
    if (settings.preserve != source_settings_.preserve)
        findings_.add(Rule::SpaceMatch, place, "source and target differ in 'xml:space'");
    if (target_language_.empty() && !target_language_missed_) {
        target_language_missed_ = true;
        findings_.add(Rule::TargetLanguage, place, "there is a target, but <xliff> has no 'trgLang'");
    }
}

void Languages::check_resource(const xml::Element& element, base::Side side, LineColumn place) {
    const bool target = side == base::Side::Target;
    const std::string& language = target ? target_language_ : source_language_;
    const auto own = element.find("lang", names::kXml);
    if (own && !text::matches(language, *own))
        findings_.add(target ? Rule::ResourceLanguage : Rule::Resource, place,
                      fmt::format("the resource is in '{}', but the {} language is '{}'", *own,
                                  target ? "target" : "source", language));
}

Languages::Settings Languages::settings_of(const xml::Element& element) const {
    Settings settings = inherited_.empty() ? Settings{} : inherited_.back();
    if (const auto language = element.find("lang", names::kXml)) settings.language = *language;
    if (const auto space = element.find("space", names::kXml)) settings.preserve = *space == "preserve";
    return settings;
}

void Languages::check_language(const Settings& settings, base::Side side, LineColumn place) {
    const bool target = side == base::Side::Target;
    const std::string& wanted = target ? target_language_ : source_language_;
    if (settings.language.empty() || wanted.empty()) return;
    if (!is_same_language(settings.language, wanted))
        findings_.add(Rule::LanguageMatch, place,
                      fmt::format("the language is '{}', but {} of <xliff> is '{}'", settings.language,
                                  target ? "trgLang" : "srcLang", wanted),
                      target ? "4.2.2.13" : "4.2.2.12");
}

}  // namespace tolmach::xliff::validation
