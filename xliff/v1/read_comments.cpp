// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/read_comments.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

constexpr std::string_view kTrados = "http://sdl.com/FileTypes/SdlXliff/1.0";
constexpr std::string_view kMemoQ = "MQXliff";

template <class Visit>
void for_each_inside(const Element& element, const Visit& visit) {
    element.for_each_child([&](const Element& child) {
        if (!child.is_element()) return;
        visit(child);
        for_each_inside(child, visit);
    });
}

void add(Note note, Unit& unit) {
    const bool known = std::any_of(unit.notes.begin(), unit.notes.end(), [&](const Note& other) {
        return !note.id.empty() && other.id == note.id;
    });
    if (!known) unit.notes.push_back(std::move(note));
}

/// The comments of Trados that one side names by `mrk mtype="x-sdl-comment" sdl:cid`.
void add_named(const Element& trans_unit, std::string_view name, const Comments& defined, Unit& unit) {
    const auto side = trans_unit.child(name);
    if (!side || defined.empty()) return;
    for_each_inside(*side, [&](const Element& mrk) {
        const auto at = defined.find(mrk.find("cid", kTrados).value_or(""));
        if (at == defined.end()) return;
        Note note = at->second;
        note.applies_to = name;
        add(std::move(note), unit);
    });
}

void add_of_memoq(const Element& comments, Unit& unit) {
    comments.for_each_child([&](const Element& comment) {
        if (!comment.is(kMemoQ, "comment") || comment.find("deleted") == "true") return;
        const std::string_view where = comment.find("appliesto").value_or("");
        Note note;
        note.id = comment.value("id");
        note.text = comment.all_text();
        note.from = comment.value("creatoruser");
        note.applies_to = where.starts_with("Target")   ? "target"
                          : where.starts_with("Source") ? "source"
                                                        : "";
        add(std::move(note), unit);
    });
}

}  // namespace

void collect_comments(const Element& child_of_root, Comments& to) {
    if (!child_of_root.is(kTrados, "doc-info")) return;
    for_each_inside(child_of_root, [&](const Element& definition) {
        if (!definition.is(kTrados, "cmt-def")) return;
        Note note;
        note.id = definition.value("id");
        for_each_inside(definition, [&](const Element& comment) {
            if (comment.local() != "Comment") return;
            note.text += (note.text.empty() ? "" : "\n") + comment.all_text();
            note.from = comment.value("user");
        });
        to.emplace(note.id, note);
    });
}

void add_comments(const Element& trans_unit, const Comments& defined, Unit& unit) {
    add_named(trans_unit, "seg-source", defined, unit);
    add_named(trans_unit, "target", defined, unit);
    trans_unit.for_each_child([&](const Element& child) {
        if (child.is(kMemoQ, "comments")) add_of_memoq(child, unit);
    });
}

}  // namespace tolmach::xliff
