// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/blocks.hpp"

#include "formats/markdown/frames.hpp"
#include "formats/markdown/html_text.hpp"
#include "formats/markdown/line_cursor.hpp"
#include "formats/markdown/line_marks.hpp"
#include "formats/markdown/link_definitions.hpp"
#include "formats/markdown/spans.hpp"
#include "formats/markdown/tables.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace tolmach::formats::markdown {
namespace {

using ContainerKind = Container::Kind;

constexpr std::size_t kMostContainers = 64;
constexpr std::size_t kNoteIndent = 4;

// What the lines at the end of the text so far belong to.
enum class Running { Nothing, Paragraph, Fence, Html, IndentedCode, Math, Table };

class BlockReader {
  public:
    explicit BlockReader(std::string_view text) { document_.text = text; }

    Document read(std::size_t from) {
        const std::string_view text = document_.text;
        for (std::size_t at = from; at < text.size();) {
            const std::string_view line = whole_line_at(text, at);
            next_ = behind_line(text, line);
            read_line(line);
            at = next_;
        }
        close_running();
        return std::move(document_);
    }

  private:
    bool is_all_matched() const { return matched_ == frames_.size(); }
    /// Whether a block that begins here would cut a paragraph in two.
    bool interrupts() const { return running_ == Running::Paragraph && is_all_matched(); }

    void read_line(std::string_view whole) {
        LineCursor line(whole);
        matched_ = 1;
        while (matched_ < frames_.size() && goes_on_in(frames_[matched_], line))
            ++matched_;
        if (goes_on(line)) return;
        while (!line.is_blank() && begin_block(line)) {
        }
        if (is_taken_) {
            is_taken_ = false;
            return;
        }
        if (line.is_blank()) return end_blank();
        if (running_ == Running::Paragraph || (running_ == Running::Table && is_all_matched()))
            return add_line(line);
        close_unmatched();
        begin_content();
        running_ = Running::Paragraph;
        add_line(line);
    }

    // Lines of a block that ends by its own mark.
    bool goes_on(const LineCursor& line) {
        const bool is_raw = running_ == Running::Fence || running_ == Running::Html ||
                            running_ == Running::Math || running_ == Running::IndentedCode;
        if (!is_raw) return false;
        if (!is_all_matched()) {
            close_running();
            return false;
        }
        LineCursor inside = line;
        inside.skip_indent();
        if (running_ == Running::IndentedCode) {
            if (line.is_blank() || line.indent() >= kCodeIndent) return add_code(line, kCodeIndent);
            close_running();
            return false;
        }
        if (running_ == Running::Html) return html_goes_on(line);
        const bool ends = running_ == Running::Fence
                              ? line.indent() < kCodeIndent && closes_fence(fence_, inside.rest())
                              : inside.rest().find("$$") != std::string_view::npos;
        if (!ends || running_ == Running::Math) add_code(line, fence_indent_);
        if (ends) close_running();
        return true;
    }

    bool html_goes_on(const LineCursor& line) {
        if (html_kind_ >= 6 && line.is_blank()) {
            close_running();
            return false;
        }
        lines_.push_back(line.rest());
        if (ends_html_block(html_kind_, line.rest())) close_running();
        return true;
    }

    // Begins the block whose mark stands here; false where the rest of the line is text, or taken.
    bool begin_block(LineCursor& line) {
        if (line.indent() >= kCodeIndent) {
            if (running_ == Running::Paragraph) return false;
            begin_leaf();
            running_ = Running::IndentedCode;
            is_taken_ = add_code(line, kCodeIndent);
            return false;
        }
        LineCursor inside = line;
        inside.skip_indent();
        const std::string_view rest = inside.rest();
        if (begin_container(line, inside, rest)) return true;
        is_taken_ = begin_heading(rest) || begin_raw(line, rest) || begin_table(rest) || is_rule(rest);
        if (is_taken_ || frames_.size() >= kMostContainers) return false;
        return begin_item(line, inside, rest);
    }

    bool begin_container(LineCursor& line, LineCursor& inside, std::string_view rest) {
        if (frames_.size() >= kMostContainers) return false;
        if (rest.starts_with('>')) {
            begin_leaf();
            push(ContainerKind::Quotation, 0);
            enter_quotation(line);
            return true;
        }
        if (const auto note = note_mark(rest)) {
            begin_leaf();
            push(ContainerKind::Note, kNoteIndent);
            const std::size_t container = frames_.back().container;
            document_.containers[container].label = normal_label(note->label);
            document_.notes.emplace(document_.containers[container].label, container);
            inside.advance(note->size);
            inside.skip_indent();
            line = inside;
            return true;
        }
        const std::size_t definition = interrupts() || may_define_ ? definition_mark(rest) : 0;
        if (definition == 0) return false;
        begin_leaf();
        push(ContainerKind::Definition, kNoteIndent);
        may_define_ = true;
        inside.advance(definition);
        inside.skip_indent();
        line = inside;
        return true;
    }

    bool begin_heading(std::string_view rest) {
        if (const auto heading = heading_line(rest)) {
            begin_leaf();
            add_leaf(Leaf::Kind::Heading, {heading->text}).level = heading->level;
            return true;
        }
        const std::size_t level = interrupts() ? setext_level(rest) : 0;
        if (level == 0) return false;
        take_definitions();
        if (lines_.empty()) return false;
        heading_level_ = level;
        close_running();
        return true;
    }

    // A line of code, without what the block is indented by.
    bool add_code(LineCursor line, std::size_t indent) {
        line.skip(std::min(indent, line.indent()));
        lines_.push_back(line.rest());
        return true;
    }

    bool begin_raw(const LineCursor& line, std::string_view rest) {
        fence_indent_ = line.indent();
        if (const auto fence = fence_of(rest)) {
            begin_leaf();
            fence_ = *fence;
            running_ = Running::Fence;
            return true;
        }
        if (rest.starts_with("$$") && rest.find("$$", 2) == rest.npos && is_math_closed()) {
            begin_leaf();
            running_ = Running::Math;
            return add_code(line, fence_indent_);
        }
        const std::size_t html = html_block_kind(rest);
        if (html == 0 || (html == 7 && interrupts())) return false;
        begin_leaf();
        html_kind_ = html;
        running_ = Running::Html;
        lines_.push_back(rest);
        if (ends_html_block(html, rest)) close_running();
        return true;
    }

    // Whether `$$` closes in the same container, before the next blank line: else the sign is text.
    bool is_math_closed() const {
        const std::string_view text = document_.text;
        for (std::size_t at = next_; at < text.size();) {
            const std::string_view whole = whole_line_at(text, at);
            LineCursor line(whole);
            for (std::size_t i = 1; i < matched_; ++i)
                if (!goes_on_in(frames_[i], line)) return false;
            if (line.is_blank()) return false;
            if (line.rest().find("$$") != std::string_view::npos) return true;
            at = behind_line(text, whole);
        }
        return false;
    }

    bool is_rule(std::string_view rest) {
        if (!is_thematic_break(rest) && !is_machinery(rest)) return false;
        begin_leaf();
        return true;
    }

    bool begin_table(std::string_view rest) {
        if (!interrupts()) return false;
        const std::size_t columns = delimiter_columns(rest);
        if (columns == 0 || rest.find('|') == rest.npos || cells_of(lines_.back()).size() != columns)
            return false;
        const std::string_view head = lines_.back();
        lines_.pop_back();
        close_running();
        ++tables_;
        columns_ = columns;
        add_row(head, true);
        running_ = Running::Table;
        return true;
    }

    bool begin_item(LineCursor& line, LineCursor& inside, std::string_view rest) {
        const auto mark = list_mark(rest);
        if (!mark || (interrupts() && (mark->is_empty || (mark->ordered && mark->number != 1)))) return false;
        const std::size_t before = line.indent() + mark->size;
        inside.advance(mark->size);
        const std::size_t space = inside.indent();
        const bool is_code = space > kCodeIndent || mark->is_empty;
        inside.skip(is_code ? std::min<std::size_t>(space, 1) : space);
        close_unmatched();
        close_running();
        Frame& parent = frames_.back();
        const bool same =
            parent.list.number > 0 && parent.list.ordered == mark->ordered && parent.list.sign == mark->sign;
        if (!same) parent.list = {++lists_, mark->ordered, mark->sign};
        const std::size_t list = parent.list.number;
        parent.has_content = true;
        push(ContainerKind::Item, before + (is_code ? 1 : space));
        document_.containers.back().list = list;
        document_.containers.back().ordered = mark->ordered;
        document_.containers.back().number = mark->number;
        line = inside;
        return true;
    }

    void push(ContainerKind kind, std::size_t indent) {
        Container container;
        container.kind = kind;
        container.parent = frames_.back().container;
        document_.containers.push_back(std::move(container));
        Frame frame;
        frame.container = document_.containers.size() - 1;
        frame.kind = kind;
        frame.indent = indent;
        frames_.push_back(frame);
        matched_ = frames_.size();
    }

    void begin_leaf() {
        close_unmatched();
        close_running();
        begin_content();
        may_define_ = false;
    }
    void begin_content() {
        frames_.back().has_content = true;
        frames_.back().list = {};
    }

    void close_unmatched() {
        if (is_all_matched()) return;
        close_running();
        frames_.resize(matched_);
    }

    void end_blank() {
        if (running_ == Running::Paragraph || running_ == Running::Table) close_running();
        close_unmatched();
    }

    void add_line(LineCursor& line) {
        line.skip_indent();
        if (running_ == Running::Table) return add_row(line.rest());
        lines_.push_back(line.rest());
    }

    void add_row(std::string_view row, bool is_head = false) {
        ++rows_;
        const auto cells = cells_of(row);
        for (std::size_t i = 0; i < std::min(cells.size(), columns_); ++i) {
            Leaf& cell = add_leaf(Leaf::Kind::Cell, {cells[i]});
            cell.table = tables_;
            cell.row = rows_;
            cell.column = i + 1;
            cell.is_head = is_head;
        }
    }

    Leaf& add_leaf(Leaf::Kind kind, std::vector<std::string_view> lines) {
        Leaf& leaf = document_.leaves.emplace_back();
        leaf.kind = kind;
        leaf.container = frames_.back().container;
        leaf.lines = std::move(lines);
        return leaf;
    }

    // The definitions of links that a paragraph begins with are no text of it.
    void take_definitions() {
        std::span<const std::string_view> left(lines_);
        std::vector<std::string_view> title;
        while (!left.empty() && left.front().starts_with('[')) {
            const std::size_t count = read_definition(left, document_.links, title);
            if (count == 0) break;
            if (!title.empty()) add_leaf(Leaf::Kind::LinkTitle, std::exchange(title, {}));
            left = left.subspan(count);
        }
        lines_.erase(lines_.begin(), lines_.end() - static_cast<std::ptrdiff_t>(left.size()));
    }

    void close_running() {
        const Running closed = std::exchange(running_, Running::Nothing);
        const std::size_t level = std::exchange(heading_level_, 0);
        if (closed == Running::Html && html_kind_ >= 6)
            for (auto& text : html_texts(lines_))
                add_leaf(Leaf::Kind::Html, std::move(text));
        if (closed == Running::Paragraph) {
            take_definitions();
            close_paragraph(level);
        }
        if (closed == Running::Fence || closed == Running::IndentedCode || closed == Running::Math)
            close_code();
        lines_.clear();
    }

    void close_code() {
        while (!lines_.empty() && LineCursor(lines_.back()).is_blank())
            lines_.pop_back();
        if (!lines_.empty()) add_leaf(Leaf::Kind::Code, std::move(lines_));
    }

    void close_paragraph(std::size_t level) {
        if (lines_.empty()) return;
        may_define_ = true;
        const Container& container = document_.containers[frames_.back().container];
        const bool begins_item =
            container.kind == ContainerKind::Item && last_task_ != frames_.back().container;
        if (begins_item) {
            last_task_ = frames_.back().container;
            lines_.front().remove_prefix(task_mark(lines_.front()));
        }
        std::string_view& last = lines_.back();
        last = last.substr(0, last.find_last_not_of(" \t") + 1);
        add_leaf(level > 0 ? Leaf::Kind::Heading : Leaf::Kind::Paragraph, std::move(lines_)).level = level;
    }

    Document document_;
    std::vector<Frame> frames_{Frame{}};
    std::size_t matched_ = 0;  ///< Frames that go on in this line.
    std::size_t next_ = 0;     ///< Where the next line begins.
    Running running_ = Running::Nothing;
    std::vector<std::string_view> lines_;
    bool is_taken_ = false;    ///< The line belongs to the block it began.
    bool may_define_ = false;  ///< A term stands before this line.
    Fence fence_;
    std::size_t fence_indent_ = 0;
    std::size_t html_kind_ = 0, heading_level_ = 0;
    std::size_t lists_ = 0, tables_ = 0, rows_ = 0, columns_ = 0;
    std::size_t last_task_ = 0;
};

}  // namespace

Document blocks_of(std::string_view text, std::size_t from) {
    return BlockReader(text).read(from);
}

}  // namespace tolmach::formats::markdown
