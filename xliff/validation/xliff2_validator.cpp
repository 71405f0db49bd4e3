// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/xliff2_validator.hpp"

#include "xliff/names.hpp"
#include "xliff/validation/fragment_id.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace tolmach::xliff::validation {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

bool has_own_scope(Tag tag) {
    return tag == Tag::Xliff || tag == Tag::File || tag == Tag::Group || tag == Tag::Unit ||
           tag == Tag::Match;
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

std::optional<std::size_t> number_from(std::optional<std::string_view> value) {
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
      changes_(findings),
      languages_(findings),
      sizes_(findings),
      nested_ids_(findings),
      sub_flows_(findings),
      resources_(findings, languages_, nested_ids_) {
    match_.is_unit = false;
}

void Xliff2Validator::start(const xml::Element& element) {
    const LineColumn place = findings_.here();
    const ElementRule* rule = structure_.start(element, place);
    skeleton_.child();
    resources_.start_any();
    open_.push_back(rule ? rule->tag : Tag::Other);
    changes_.start(element, open_.size(), place);
    if (!rule) {
        sizes_.start_foreign(element);
        return nested_ids_.check_extension(element, open_, place);
    }
    const Tag tag = rule->tag;
    check_style(element, place);
    sizes_.start(element, tag, place);
    localisation_.start(element, tag, open_.size(), place);
    resources_.start(element, tag, open_.size() > 1 ? open_[open_.size() - 2] : Tag::Other, place);
    if (has_own_scope(tag)) open_container(element, tag, place);
    if (const auto kind = inline_kind(tag)) return open_inline(element, *kind, place);
    switch (tag) {
        case Tag::Skeleton:
            return skeleton_.start(element, place);
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
    skeleton_.text(text);
    resources_.text(text);
    if (in_target_ && in_scope() && !scope().parts.empty()) scope().parts.back().target_has_content = true;
}

void Xliff2Validator::end() {
    const Tag tag = open_.back();
    structure_.end();
    changes_.end(open_.size());
    localisation_.end(tag, open_.size());
    if (has_own_scope(tag)) close_container(tag);
    if (tag == Tag::Pc || tag == Tag::Mrk) close_span();
    if (tag == Tag::Target) in_target_ = false;
    if (tag == Tag::Skeleton) skeleton_.check(Rule::Skeleton, "skeleton", findings_);
    sizes_.end(tag);
    resources_.end(tag);
    if (tag == Tag::GlossEntry && !gloss_has_meaning_)
        findings_.add(Rule::Glossary, gloss_entry_, "a glossary entry has a translation or a definition");
    open_.pop_back();
    nested_ids_.end(open_.size());
}

void Xliff2Validator::open_container(const xml::Element& element, Tag tag, LineColumn place) {
    languages_.open_container(element, tag);
    sizes_.open_container();
    resources_.open_container();
    if (tag == Tag::File) {
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
        sub_flows_.open_unit(element, place);
    } else if (tag == Tag::Match) {
        open_match(element, place);
    }
}

void Xliff2Validator::check_style(const xml::Element& element, LineColumn place) {
    const bool styled =
        std::any_of(element.attributes.begin(), element.attributes.end(),
                    [](const xml::Attribute& attribute) { return attribute.ns == names::kFormatStyle; });
    if (styled) check_format_style(element, place, findings_);
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
    const Owner owner = !in_match_            ? Owner::Segment
                        : match_is_reference_ ? Owner::ReferenceMatch
                                              : Owner::Match;
    if (side == Side::Target) {
        in_target_ = true;
        SegmentRecord& part = scope().parts.back();
        part.has_target = true;
        part.target_place = place;
        part.order = number_from(element.find("order"));
    }
    languages_.check_content(element, side, owner, place);
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
    if (item.is_code() && in_unit_ && !in_match_) sub_flows_.refer(element, place);
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
    nested_ids_.check_module(element, Rule::Match, place);
    if (element.find("subType") && !element.find("type"))
        findings_.add(Rule::Match, place, "a match with a subType has no type");
    if (element.find("lang", names::kXml))
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
            return nested_ids_.open_module(open_.size());
        case Tag::Metadata:
            nested_ids_.open_module(open_.size());
            return nested_ids_.check_module(element, Rule::Metadata, place);
        case Tag::MetaGroup:
            return nested_ids_.check_module(element, Rule::Metadata, place);
        case Tag::GlossEntry:
        case Tag::Translation:
            nested_ids_.check_module(element, Rule::Glossary, place);
            refer_to_text(element, place);
            gloss_has_meaning_ = tag == Tag::Translation;
            if (tag == Tag::GlossEntry) gloss_entry_ = place;
            return;
        case Tag::Definition:
            gloss_has_meaning_ = true;
            return;
        case Tag::RuleElement:
            return check_validation_rule(element, of_file(), place, findings_);
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

void Xliff2Validator::close_container(Tag tag) {
    if (tag == Tag::Unit) close_unit();
    if (tag == Tag::Match) close_match();
    if (tag == Tag::File) sub_flows_.close_file();
    languages_.close_container();
    sizes_.close_container(tag);
    resources_.close_container();
    if (tag != Tag::File) return;
    findings_.set_original({});
    groups_.clear();
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

void Xliff2Validator::unique(std::unordered_set<std::string>& ids, const xml::Element& element,
                             std::string_view where, LineColumn place) {
    const auto id = element.find("id");
    if (id && !ids.emplace(*id).second)
        findings_.add(Rule::IdUnique, place, fmt::format("the id '{}' occurs twice {}", *id, where));
}

}  // namespace tolmach::xliff::validation
