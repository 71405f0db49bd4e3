// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/paragraph_writer.hpp"

#include "formats/escape.hpp"

#include <algorithm>

namespace tolmach::formats::docx {
namespace {

constexpr std::string_view kKeepsSpace = " xml:space=\"preserve\"";

}  // namespace

std::vector<std::size_t> frames_around(const Paragraph& paragraph, std::size_t frame) {
    std::vector<std::size_t> frames;
    for (; frame != kNone; frame = paragraph.frames[frame].parent)
        frames.push_back(frame);
    std::reverse(frames.begin(), frames.end());
    return frames;
}

// Two links that are written alike are one to what stands in them.
bool ParagraphWriter::are_same(std::size_t a, std::size_t b) const {
    const auto& frames = paragraph_.frames;
    return a == b || (frames[a].kind == Frame::Kind::Link && frames[b].kind == Frame::Kind::Link &&
                      frames[a].open == frames[b].open);
}

void ParagraphWriter::copy(std::string_view stood, Standing there, std::size_t behind_tag) {
    out_ += stood;
    space_place_ = there.in_text && there.text_tag != kNone ? out_.size() - behind_tag : kNone;
    is_empty_ = behind_tag == 1;
    has_space_ = false;
    at_ = std::move(there);
}

void ParagraphWriter::put(std::string_view character, const std::vector<std::size_t>& seen,
                          const RunFormat& format) {
    go_into_seen(seen);
    open_run(format);
    if (character == "\u2011" || character == "\u00AD") {
        close_text();
        out_ += "<" + tag(character == "\u00AD" ? "softHyphen" : "noBreakHyphen") + "/>";
        return;
    }
    open_text();
    has_space_ = has_space_ || (is_empty_ && character == " ");
    is_empty_ = false;
    out_ += escape_markup(character);
}

bool ParagraphWriter::stands_in(const Standing& there) const {
    const auto same = [&](std::size_t a, std::size_t b) { return are_same(a, b); };
    const bool same_run = at_.run && there.run && at_.run->kind == there.run->kind;
    return same_run &&
           std::equal(at_.frames.begin(), at_.frames.end(), there.frames.begin(), there.frames.end(), same);
}

void ParagraphWriter::put_beside(std::string_view data, const std::vector<std::size_t>& seen) {
    go_into_seen(seen);
    put_kept(data);
}

void ParagraphWriter::put_kept(std::string_view data) {
    close_run();
    out_ += data;
}

void ParagraphWriter::go_to(const Standing& there, std::string_view next) {
    go_into(there.frames);
    if (!there.run) return close_run();
    open_run(*there.run);
    if (!there.in_text) return close_text();
    open_text();
    // The `w:t` goes on, and ends, in what is copied next.
    has_space_ =
        has_space_ || (is_empty_ && next.starts_with(' ')) || (next.starts_with('<') && out_.ends_with(' '));
    mark_space();
}

void ParagraphWriter::go_into(const std::vector<std::size_t>& frames) {
    std::size_t same = 0;
    while (same < at_.frames.size() && same < frames.size() && are_same(at_.frames[same], frames[same]))
        ++same;
    if (same == at_.frames.size() && same == frames.size()) return;
    close_run();
    while (at_.frames.size() > same) {
        out_ += paragraph_.frames[at_.frames.back()].close;
        at_.frames.pop_back();
    }
    for (; same < frames.size(); ++same) {
        out_ += paragraph_.frames[frames[same]].open;
        at_.frames.push_back(frames[same]);
    }
}

// Frames that nobody sees stay open around what is written, as long as those that are seen are right.
void ParagraphWriter::go_into_seen(const std::vector<std::size_t>& seen) {
    std::vector<std::size_t> frames;
    std::size_t found = 0;
    for (const std::size_t frame : at_.frames) {
        const bool is_unseen = paragraph_.frames[frame].kind == Frame::Kind::Unseen;
        if (!is_unseen && (found == seen.size() || !are_same(frame, seen[found]))) break;
        frames.push_back(frame);
        found += is_unseen ? 0 : 1;
    }
    frames.insert(frames.end(), seen.begin() + static_cast<std::ptrdiff_t>(found), seen.end());
    go_into(frames);
}

void ParagraphWriter::open_run(const RunFormat& format) {
    if (at_.run && at_.run->kind == format.kind) return;
    close_run();
    out_ += "<" + tag("r") + ">" + format.bytes;
    at_.run = &format;
}

void ParagraphWriter::open_text() {
    if (at_.in_text) return;
    out_ += "<" + tag("t") + std::string(kKeepsSpace) + ">";
    at_.in_text = true;
}

void ParagraphWriter::mark_space() {
    if (space_place_ != kNone && has_space_) out_.insert(space_place_, kKeepsSpace);
    space_place_ = kNone;
}

void ParagraphWriter::close_text() {
    if (!at_.in_text) return;
    has_space_ = has_space_ || out_.ends_with(' ');
    mark_space();
    out_ += "</" + tag("t") + ">";
    at_.in_text = false;
}

void ParagraphWriter::close_run() {
    close_text();
    if (at_.run) out_ += "</" + tag("r") + ">";
    at_.run = nullptr;
}

}  // namespace tolmach::formats::docx
