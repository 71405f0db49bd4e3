// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/xliff1_validator.hpp"

#include "xliff/validation/name_index.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tolmach::xliff::validation {
namespace {

bool is_unit(Tag tag) {
    return tag == Tag::TransUnit || tag == Tag::BinUnit;
}
bool is_content(Tag tag) {
    return tag == Tag::Source || tag == Tag::SegSource || tag == Tag::Target;
}

struct Pair {
    Tag start, end;
    std::string_view start_name, end_name;
};
constexpr Pair kPairs[] = {{Tag::Bpt, Tag::Ept, "bpt", "ept"}, {Tag::Bx, Tag::Ex, "bx", "ex"}};

}  // namespace

Xliff1Validator::Xliff1Validator(std::string core, FindingCollector& findings)
    : findings_(findings), structure_(Grammar::xliff1(), std::move(core), findings) {}

void Xliff1Validator::start(const xml::Element& element) {
    const LineColumn place = findings_.here();
    const ElementRule* rule = structure_.start(element, place);
    const Tag tag = rule ? rule->tag : Tag::Other;
    const Tag parent = open_.empty() ? Tag::Other : open_.back();
    open_.push_back(tag);
    if (!rule) return;
    refer(element, tag, place);
    if (tag == Tag::File) findings_.set_original(element.find("original").value_or(""));
    if (tag == Tag::Tool) tools_.emplace(element.find("tool-id").value_or(""));
    if (tag == Tag::Phase) phases_.emplace(element.find("phase-name").value_or(""));
    if (is_unit(tag)) open_unit(element, place);
    if (is_content(tag) && parent == Tag::TransUnit) open_content(tag);
    if (content_) open_inline(element, tag, place);
}

void Xliff1Validator::text(std::string_view text) {
    structure_.text(text);
}

void Xliff1Validator::end() {
    const Tag tag = open_.back();
    structure_.end();
    open_.pop_back();
    if (is_content(tag) && !open_.empty() && open_.back() == Tag::TransUnit) content_ = nullptr;
    if (is_unit(tag)) close_unit();
    if (tag == Tag::File) close_file();
}

void Xliff1Validator::open_unit(const xml::Element& element, LineColumn place) {
    strings_.clear();
    source_ = segmented_ = target_ = {};
    const auto id = element.find("id");
    if (!id) return;
    findings_.set_unit(*id);
    if (!unit_ids_.emplace(*id).second)
        findings_.add(Rule::IdUnique, place,
                      fmt::format("the id '{}' occurs twice among the units of the file", *id));
}

void Xliff1Validator::open_content(Tag tag) {
    content_ = tag == Tag::Source ? &source_ : tag == Tag::SegSource ? &segmented_ : &target_;
}

void Xliff1Validator::open_inline(const xml::Element& element, Tag tag, LineColumn place) {
    if (tag == Tag::Mrk && element.find("mtype") == "seg") {
        content_->segments.push_back({strings_.keep(element.find("mid").value_or("")), place});
        return;
    }
    constexpr Tag kCodes[] = {Tag::G, Tag::X, Tag::Bx, Tag::Ex, Tag::Bpt, Tag::Ept, Tag::It, Tag::Ph};
    if (std::find(std::begin(kCodes), std::end(kCodes), tag) == std::end(kCodes)) return;
    const std::string_view id = strings_.keep(element.find("id").value_or(""));
    const auto rid = element.find("rid");
    content_->codes.push_back({tag, id, rid ? strings_.keep(*rid) : id, place});
}

void Xliff1Validator::refer(const xml::Element& element, Tag tag, LineColumn place) {
    if (tag == Tag::File || tag == Tag::Phase || tag == Tag::AltTrans)
        if (const auto tool = element.find("tool-id"))
            tool_references_.try_emplace(std::string(*tool), place);
    const bool has_phase = is_unit(tag) || tag == Tag::Count || tag == Tag::Target || tag == Tag::BinTarget;
    if (!has_phase) return;
    if (const auto phase = element.find("phase-name"))
        phase_references_.try_emplace(std::string(*phase), place);
}

void Xliff1Validator::close_unit() {
    for (const Content* content : {&source_, &segmented_, &target_})
        check_pairs(*content);
    check_segments();
    check_target_codes();
    source_ = segmented_ = target_ = {};
    content_ = nullptr;
    findings_.set_unit({});
}

void Xliff1Validator::close_file() {
    check_references(tool_references_, tools_, "tool");
    check_references(phase_references_, phases_, "phase");
    tool_references_.clear();
    phase_references_.clear();
    tools_.clear();
    phases_.clear();
    unit_ids_.clear();
    findings_.set_original({});
}

void Xliff1Validator::check_pairs(const Content& content) {
    const auto& codes = content.codes;
    for (const Pair& pair : kPairs) {
        const auto pairs_of = [&](Tag tag) {
            return index_of(
                codes, [tag](const Code& code) { return code.tag == tag ? code.pair : std::string_view(); });
        };
        const NameIndex starts = pairs_of(pair.start), ends = pairs_of(pair.end);
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const Code& code = codes[i];
            const std::size_t end = ends.last(code.pair);
            if (code.tag == pair.start && (end == NameIndex::kNowhere || end < i))
                findings_.add(
                    Rule::CodePair, code.place,
                    fmt::format("no <{}> ends the <{}> '{}'", pair.end_name, pair.start_name, code.pair));
            if (code.tag == pair.end && starts.first(code.pair) > i)
                findings_.add(Rule::CodePair, code.place,
                              fmt::format("no <{}> begins what the <{}> '{}' ends", pair.start_name,
                                          pair.end_name, code.pair));
        }
    }
}

void Xliff1Validator::check_target_codes() {
    const auto by_id = [](const Content& content) {
        return index_of(content.codes, [](const Code& code) { return code.id; });
    };
    const NameIndex in_source = by_id(source_), in_segments = by_id(segmented_);
    for (const Code& code : target_.codes)
        if (!in_source.contains(code.id) && !in_segments.contains(code.id))
            findings_.add(Rule::CodeExtra, code.place,
                          fmt::format("the source has no code with the id '{}'", code.id));
}

void Xliff1Validator::check_segments() {
    const auto by_mid = [](const Content& content) {
        return index_of(content.segments, [](const IdAt& segment) { return segment.id; });
    };
    const NameIndex in_source = by_mid(segmented_);
    for (const Content* content : {&segmented_, &target_})
        for (const std::size_t i : by_mid(*content).repeated())
            findings_.add(Rule::SegmentIds, content->segments[i].place,
                          fmt::format("the mid '{}' occurs twice", content->segments[i].id));
    for (const IdAt& segment : target_.segments)
        if (!in_source.contains(segment.id))
            findings_.add(Rule::SegmentIds, segment.place,
                          fmt::format("no segment of <seg-source> has the mid '{}'", segment.id));
}

void Xliff1Validator::check_references(const References& references,
                                       const std::unordered_set<std::string>& names, std::string_view what) {
    for (const auto& [name, place] : references)
        if (!names.contains(name))
            findings_.add(Rule::ReferenceId, place,
                          fmt::format("the header of the file declares no {} '{}'", what, name));
}

}  // namespace tolmach::xliff::validation
