// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/xliff2_validator.hpp"

#include "text/locale.hpp"
#include "xliff/names.hpp"
#include "xliff/validation/fragment_id.hpp"
#include "xliff/validation/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace tolmach::xliff::validation {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

bool is_container(Tag tag) {
    return tag == Tag::Xliff || tag == Tag::File || tag == Tag::Group || tag == Tag::Unit ||
           tag == Tag::Match;
}

bool same_language(std::string_view a, std::string_view b) {
    return a == b || text::canonical_tag(a) == text::canonical_tag(b);
}

std::optional<InlineElement::Kind> inline_kind(Tag tag) {
    using Kind = InlineElement::Kind;
    switch (tag) {
        case Tag::Ph:
            return Kind::Ph;
        case Tag::Pc:
            return Kind::Pc;
        case Tag::Sc:
            return Kind::Sc;
        case Tag::Ec:
            return Kind::Ec;
        case Tag::Mrk:
            return Kind::Mrk;
        case Tag::Sm:
            return Kind::Sm;
        case Tag::Em:
            return Kind::Em;
        default:
            return std::nullopt;
    }
}

std::optional<std::size_t> number(std::optional<std::string_view> value) {
    std::size_t n = 0;
    if (!value || std::from_chars(value->data(), value->data() + value->size(), n).ec != std::errc{} ||
        n == 0)
        return std::nullopt;
    return n;
}

}  // namespace

Xliff2Validator::Xliff2Validator(std::string core, FindingCollector& findings)
    : findings_(findings),
      structure_(Grammar::xliff2(), std::move(core), findings),
      localisation_(findings),
      changes_(findings) {
    match_.is_unit = false;
}

void Xliff2Validator::start(const xml::Element& element) {
    const LineColumn place = findings_.here();
    const ElementRule* rule = structure_.start(element, place);
    held_.node = held_.content = true;
    open_.push_back(rule ? rule->tag : Tag::Other);
    changes_.start(element, open_.size(), place);
    if (!rule) return open_foreign(element, place);
    const Tag tag = rule->tag;
    check_module_attributes(element, tag, place);
    localisation_.start(element, tag, open_.size(), place);
    if (open_.size() > 1 && open_[open_.size() - 2] == Tag::ResourceItem) resource_.children = true;
    if (is_container(tag)) open_container(element, tag, place);
    if (const auto kind = inline_kind(tag)) return open_inline(element, *kind, place);
    switch (tag) {
        case Tag::Skeleton:
        case Tag::ResourceSource:
        case Tag::ResourceTarget:
            held_ = {element.find("href").has_value(), false, false, place};
            break;
        case Tag::Segment:
        case Tag::Ignorable:
            return open_part(element, tag == Tag::Ignorable, place);
        case Tag::Source:
            return open_content(element, Side::Source, place);
        case Tag::Target:
            return open_content(element, Side::Target, place);
        case Tag::Cp:
            if (in_target_ && !scope().parts.empty()) scope().parts.back().target_has_content = true;
            return check_hex(element, place, findings_);
        case Tag::Data:
            if (const auto id = element.find("id"); id && in_scope())
                scope().data.push_back({scope().strings.keep(*id), place});
            return;
        case Tag::Notes:
            return notes_.clear();
        case Tag::Note:
            return open_note(element, place);
        default:
            break;
    }
    open_module(element, tag, place);
}

void Xliff2Validator::text(std::string_view text) {
    structure_.text(text);
    held_.node = true;
    held_.content = held_.content || text.find_first_not_of(" \t\r\n") != std::string_view::npos;
    if (in_target_ && in_scope() && !scope().parts.empty()) scope().parts.back().target_has_content = true;
}

void Xliff2Validator::end() {
    const Tag tag = open_.back();
    structure_.end();
    changes_.end(open_.size());
    localisation_.end(tag, open_.size());
    if (is_container(tag)) close_container(tag);
    if (tag == Tag::Pc || tag == Tag::Mrk) close_span();
    if (tag == Tag::Target) in_target_ = false;
    if (tag == Tag::Skeleton) close_held(Rule::Skeleton, "skeleton");
    if (tag == Tag::ResourceSource) close_held(Rule::Resource, "res:source");
    if (tag == Tag::ResourceTarget) close_held(Rule::Resource, "res:target");
    if (tag == Tag::ResourceSource || tag == Tag::ResourceTarget)
        resource_.content = resource_.content || held_.node;
    if (tag == Tag::ResourceItem) close_resource_item();
    if (tag == Tag::ResourceData) close_resource_data();
    if (tag == Tag::GlossEntry && !gloss_has_meaning_)
        findings_.add(Rule::Glossary, gloss_entry_, "a glossary entry has a translation or a definition");
    open_.pop_back();
    for (auto* sets : {&extension_ids_, &module_ids_})
        if (!sets->empty() && sets->back().depth > open_.size()) sets->pop_back();
}

void Xliff2Validator::open_container(const xml::Element& element, Tag tag, LineColumn place) {
    inherited_.push_back(settings_of(element));
    sizes_.ids.open();
    resources_.open();
    if (tag == Tag::Xliff) {
        source_language_ = element.find("srcLang").value_or("");
        target_language_ = element.find("trgLang").value_or("");
    } else if (tag == Tag::File) {
        file_ = element.find("id").value_or("");
        findings_.set_original(element.find("original").value_or(""));
        unique(files_, element, "among the files", place);
    } else if (tag == Tag::Group) {
        unique(groups_, element, "among the groups of the file", place);
    } else if (tag == Tag::Unit) {
        unit_.clear();
        in_unit_ = true;
        unit_.place = place;
        unit_.id = unit_.strings.keep(element.find("id").value_or(""));
        if (const auto variants = element.find("switch", names::kVariants))
            unit_.variants = unit_.strings.keep(*variants);
        findings_.set_unit(unit_.id);
        sub_flows_.erase(std::string(unit_.id));
        unique(units_, element, "among the units of the file", place);
    } else {
        open_match(element, place);
    }
}

void Xliff2Validator::check_module_attributes(const xml::Element& element, Tag tag, LineColumn place) {
    bool style = false, sizes = false;
    for (const xml::Attribute& attribute : element.attributes) {
        style = style || attribute.ns == names::kFormatStyle;
        sizes = sizes || attribute.ns == names::kSizeRestriction;
    }
    if (style) check_format_style(element, place, findings_);
    if (!sizes) return;
    SizeAttributes attributes = size_attributes(element, place);
    if (tag == Tag::File)
        file_sizes_ = std::move(attributes);
    else
        check_sizes(attributes, sizes_, findings_);
}

void Xliff2Validator::open_part(const xml::Element& element, bool ignorable, LineColumn place) {
    SegmentRecord part;
    part.ignorable = ignorable;
    part.place = place;
    part.id = unit_.strings.keep(element.find("id").value_or(""));
    part.state = unit_.strings.keep(element.find("state").value_or(""));
    part.sub_state = unit_.strings.keep(element.find("subState").value_or(""));
    if (const auto variant = element.find("case", names::kVariants))
        part.variant = unit_.strings.keep(*variant);
    unit_.parts.push_back(part);
}

void Xliff2Validator::open_content(const xml::Element& element, Side side, LineColumn place) {
    if (!in_scope() || scope().parts.empty()) return;  // Out of place: the structure says so.
    side_ = side;
    const Settings settings = settings_of(element);
    check_language(settings, side, place);
    if (side == Side::Source) {
        source_settings_ = settings;
        return;
    }
    in_target_ = true;
    SegmentRecord& part = scope().parts.back();
    part.has_target = true;
    part.target_place = place;
    part.order = number(element.find("order"));
    if (in_match_) return;
    if (settings.preserve != source_settings_.preserve)
        findings_.add(Rule::SpaceMatch, place, "source and target differ in 'xml:space'");
    if (target_language_.empty() && !target_language_missed_) {
        target_language_missed_ = true;
        findings_.add(Rule::TargetLanguage, place, "there is a target, but <xliff> has no 'trgLang'");
    }
}

void Xliff2Validator::open_inline(const xml::Element& element, InlineElement::Kind kind, LineColumn place) {
    const bool spans = kind == InlineElement::Kind::Pc || kind == InlineElement::Kind::Mrk;
    const bool in_place = in_scope() && !scope().parts.empty();
    if (spans) spans_.push_back(in_place ? scope().items.size() : kNowhere);
    if (!in_place) return;
    if (in_target_) scope().parts.back().target_has_content = true;
    InlineElement item = inline_element_of(element, kind, scope().strings);
    item.side = side_;
    item.part = scope().parts.size() - 1;
    item.place = place;
    scope().items.push_back(item);
    if (item.is_code() && in_unit_ && !in_match_) refer_to_units(element, place);
}

void Xliff2Validator::open_note(const xml::Element& element, LineColumn place) {
    if (const auto ref = element.find("ref"); ref && ref->starts_with('#'))
        if (const FragmentId id = parse_fragment(ref->substr(1)); !id.fault.empty())
            findings_.add(Rule::Fragment, place, fmt::format("'{}' is no reference: {}", *ref, id.fault));
    const auto id = element.find("id");
    if (!id) return;
    const bool of_unit = open_.size() > 2 && open_[open_.size() - 3] == Tag::Unit;
    if (in_unit_ && of_unit)
        unit_.notes.push_back({unit_.strings.keep(*id), place});
    else if (!notes_.emplace(*id).second)
        findings_.add(Rule::IdUnique, place, fmt::format("the id '{}' occurs twice among the notes", *id));
}

void Xliff2Validator::open_match(const xml::Element& element, LineColumn place) {
    match_.clear();
    in_match_ = true;
    match_.place = place;
    match_.parts.emplace_back();
    match_is_reference_ = element.find("reference") == "yes";
    unique_in_module(element, Rule::Match, place);
    if (element.find("subType") && !element.find("type"))
        findings_.add(Rule::Match, place, "a match with a subType has no type");
    for (const xml::Attribute& attribute : element.attributes)
        if (attribute.name == "xml:lang")
            findings_.add(Rule::Match, place,
                          "a match has no 'xml:lang'; its target has where it is a reference");
    if (const auto ref = element.find("ref"); ref && in_unit_)
        unit_.candidate_refs.push_back({unit_.strings.keep(*ref), place});
}

void Xliff2Validator::open_module(const xml::Element& element, Tag tag, LineColumn place) {
    switch (tag) {
        case Tag::Matches:
        case Tag::Glossary:
        case Tag::ResourceData:
            module_ids_.push_back({open_.size(), {}});
            return;
        case Tag::Metadata:
            module_ids_.push_back({open_.size(), {}});
            return unique_in_module(element, Rule::Metadata, place);
        case Tag::MetaGroup:
            return unique_in_module(element, Rule::Metadata, place);
        case Tag::ResourceItem:
            resource_ = {element.find("mimeType").has_value(), false, false, place};
            if (const auto id = element.find("id")) resources_.add(*id);
            return unique_in_module(element, Rule::Resource, place);
        case Tag::ResourceItemRef:
            if (const auto ref = element.find("ref")) resource_refs_.push_back({std::string(*ref), place});
            return unique_in_module(element, Rule::Resource, place);
        case Tag::GlossEntry:
        case Tag::Translation:
            unique_in_module(element, Rule::Glossary, place);
            refer_to_text(element, place);
            gloss_has_meaning_ = tag == Tag::Translation;
            if (tag == Tag::GlossEntry) gloss_entry_ = place;
            return;
        case Tag::Definition:
            gloss_has_meaning_ = true;
            return;
        case Tag::ResourceSource:
            return check_resource_language(element, Side::Source, place);
        case Tag::ResourceTarget:
            return check_resource_language(element, Side::Target, place);
        case Tag::RuleElement:
            return check_validation_rule(element, of_file(), place, findings_);
        case Tag::SizeProfiles:
            sizes_.general_profile = element.find("generalProfile").value_or("");
            sizes_.storage_profile = element.find("storageProfile").value_or("");
            return check_size_profiles(element, place, findings_);
        case Tag::SizeData:
            for (const xml::Attribute& attribute : element.attributes)
                if (attribute.name == "xml:id") sizes_.ids.add(attribute.value);
            return;
        default:
            return;
    }
}

// The text of a glossary entry stands in its unit, but the sample of the committee names it by an address
// (`t=#m2`) that a tool cannot resolve.
void Xliff2Validator::refer_to_text(const xml::Element& entry, LineColumn place) {
    const auto ref = entry.find("ref");
    if (!ref || !in_unit_) return;
    if (ref->starts_with('#')) return unit_.candidate_refs.push_back({unit_.strings.keep(*ref), place});
    findings_.add(
        Rule::ReferenceElsewhere, place,
        fmt::format("'{}' refers to another document: within the unit it would start with #", *ref));
}

// Whether what is open stands in the file itself, not in a group or unit of it.
bool Xliff2Validator::of_file() const {
    return std::none_of(open_.begin(), open_.end(),
                        [](Tag tag) { return tag == Tag::Group || tag == Tag::Unit; });
}

void Xliff2Validator::check_resource_language(const xml::Element& element, Side side, LineColumn place) {
    const bool target = side == Side::Target;
    const std::string& language = target ? target_language_ : source_language_;
    for (const xml::Attribute& attribute : element.attributes)
        if (attribute.name == "xml:lang" && !text::matches(language, attribute.value))
            findings_.add(target ? Rule::ResourceLanguage : Rule::Resource, place,
                          fmt::format("the resource is in '{}', but the {} language is '{}'", attribute.value,
                                      target ? "target" : "source", language));
}

void Xliff2Validator::open_foreign(const xml::Element& element, LineColumn place) {
    const bool in_sizes = std::find(open_.begin(), open_.end(), Tag::SizeData) != open_.end();
    for (const xml::Attribute& attribute : element.attributes) {
        if (attribute.name != "id" && attribute.name != "xml:id") continue;
        if (in_sizes) sizes_.ids.add(attribute.value);
        remember_extension_id(attribute.value, place);
    }
}

// Extension elements share their ids with all others below the same element of the standard.
void Xliff2Validator::remember_extension_id(std::string_view id, LineColumn place) {
    const auto own = std::find_if(open_.rbegin(), open_.rend(), [](Tag tag) { return tag != Tag::Other; });
    if (*own == Tag::Skeleton) return;  // What is in it is the document's, no extension.
    const auto depth = static_cast<std::size_t>(open_.rend() - own);
    if ((*own == Tag::File || *own == Tag::Group || *own == Tag::Unit) && !is_name_token(id))
        findings_.add(Rule::ExtensionId, place,
                      fmt::format("the id '{}' of an extension is no name token", id));
    if (extension_ids_.empty() || extension_ids_.back().depth != depth) extension_ids_.push_back({depth, {}});
    if (!extension_ids_.back().ids.emplace(id).second)
        findings_.add(Rule::ExtensionId, place,
                      fmt::format("the id '{}' occurs twice among the extensions of one element", id));
}

void Xliff2Validator::close_container(Tag tag) {
    if (tag == Tag::Unit) close_unit();
    if (tag == Tag::Match) close_match();
    if (tag == Tag::File) close_file();
    inherited_.pop_back();
    sizes_.ids.close();
    resources_.close();
}

void Xliff2Validator::close_span() {
    const std::size_t opened = spans_.back();
    spans_.pop_back();
    if (opened >= scope().items.size()) return;  // Out of place, or a unit began inside of it.
    InlineElement end = scope().items[opened];
    end.kind = end.kind == InlineElement::Kind::Pc ? InlineElement::Kind::PcEnd : InlineElement::Kind::MrkEnd;
    if (end.can_reorder == "firstNo") end.can_reorder = "no";
    scope().items.push_back(end);
}

void Xliff2Validator::close_held(Rule rule, std::string_view name) {
    if (held_.href && held_.content)
        findings_.add(rule, held_.place, fmt::format("<{}> has both a href and content", name));
    if (!held_.href && !held_.node)
        findings_.add(rule, held_.place, fmt::format("<{}> has neither a href nor content", name));
}

void Xliff2Validator::close_resource_item() {
    if (!resource_.children)
        findings_.add(Rule::Resource, resource_.place, "<res:resourceItem> holds nothing");
    else if (!resource_.content && !resource_.typed)
        findings_.add(Rule::Resource, resource_.place,
                      "a resource of which neither source nor target is here has a 'mimeType'");
}

// The prose speaks of items of the file; the samples of the committee also refer to items of the same unit,
// and to some that are nowhere.
void Xliff2Validator::close_resource_data() {
    for (const Pending& reference : resource_refs_)
        if (!resources_.contains(reference.id))
            findings_.add(
                Rule::ResourceReference, reference.place,
                fmt::format("neither the unit nor the file has a resource with the id '{}'", reference.id));
    resource_refs_.clear();
}

void Xliff2Validator::close_unit() {
    check_ids(unit_, findings_);
    check_parts(unit_, findings_);
    if (findings_.version() >= Version::V2_2) check_variants(unit_, findings_);
    if (!unit_.items.empty()) {
        check_codes(unit_, findings_);
        check_code_pairs(unit_, findings_);
        check_editing(unit_, findings_);
        check_markers(unit_, file_, findings_);
    }
    check_candidate_refs(unit_, file_, findings_);
    findings_.set_unit({});
    in_unit_ = false;
}

void Xliff2Validator::close_match() {
    check_ids(match_, findings_);
    check_codes(match_, findings_);
    check_code_pairs(match_, findings_);
    check_markers(match_, file_, findings_);
    in_match_ = false;
}

void Xliff2Validator::close_file() {
    std::vector<Pending> lost;
    for (const auto& [id, place] : sub_flows_)
        lost.push_back({id, place});
    std::sort(lost.begin(), lost.end(), [](const Pending& a, const Pending& b) {
        return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
    });
    for (const Pending& pending : lost)
        findings_.add(Rule::SubFlows, pending.place,
                      fmt::format("no unit of the file has the id '{}'", pending.id));
    check_sizes(file_sizes_, sizes_, findings_);
    file_sizes_ = {};
    findings_.set_original({});
    sub_flows_.clear();
    groups_.clear();
    units_.clear();
    sizes_.general_profile.clear();
    sizes_.storage_profile.clear();
}

Xliff2Validator::Settings Xliff2Validator::settings_of(const xml::Element& element) const {
    Settings settings = inherited_.empty() ? Settings{} : inherited_.back();
    for (const xml::Attribute& attribute : element.attributes) {
        if (attribute.ns != names::kXml) continue;
        if (attribute.local() == "lang") settings.language = attribute.value;
        if (attribute.local() == "space") settings.preserve = attribute.value == "preserve";
    }
    return settings;
}

void Xliff2Validator::check_language(const Settings& settings, Side side, LineColumn place) {
    const bool target = side == Side::Target;
    const std::string& wanted = target ? target_language_ : source_language_;
    if (settings.language.empty() || wanted.empty() || (in_match_ && target && match_is_reference_)) return;
    if (!same_language(settings.language, wanted))
        findings_.add(Rule::LanguageMatch, place,
                      fmt::format("the language is '{}', but {} of <xliff> is '{}'", settings.language,
                                  target ? "trgLang" : "srcLang", wanted),
                      target ? "4.2.2.13" : "4.2.2.12");
}

void Xliff2Validator::refer_to_units(const xml::Element& element, LineColumn place) {
    for (const std::string_view name : {"subFlows", "subFlowsStart", "subFlowsEnd"})
        for (const std::string_view id : tokens(element.find(name).value_or("")))
            if (!units_.contains(std::string(id))) sub_flows_.try_emplace(std::string(id), place);
}

void Xliff2Validator::unique(std::unordered_set<std::string>& ids, const xml::Element& element,
                             std::string_view where, LineColumn place) {
    const auto id = element.find("id");
    if (id && !ids.emplace(*id).second)
        findings_.add(Rule::IdUnique, place, fmt::format("the id '{}' occurs twice {}", *id, where));
}

void Xliff2Validator::unique_in_module(const xml::Element& element, Rule rule, LineColumn place) {
    const auto id = element.find("id");
    if (id && !module_ids_.empty() && !module_ids_.back().ids.emplace(*id).second)
        findings_.add(rule, place, fmt::format("the id '{}' occurs twice", *id));
}

}  // namespace tolmach::xliff::validation
