// SPDX-License-Identifier: Apache-2.0
#include "formats/pdf/marked_content.hpp"

#include "formats/pdf/pdf_objects.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace tolmach::formats::pdf {
namespace {

using Numbers = std::set<std::size_t>;

// The lines of a content stream; the engine writes an operator, and each line of a dictionary, on one of its
// own.
std::vector<std::string_view> stream_lines(std::string_view content) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t end = std::min(content.find('\n', at), content.size());
        lines.push_back(content.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

// `/P`, `<<`, `/MCID 5`, `>>`, `BDC`.
constexpr std::size_t kLinesOfMark = 5;
constexpr std::string_view kMcid = "/MCID ";

// Rewrites the content of a page, and tells which marks it gave up.
class PageContent {
  public:
    std::string rewrite(std::string_view content) {
        const std::vector<std::string_view> lines = stream_lines(content);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i + kLinesOfMark <= lines.size() && lines[i + 4] == "BDC" &&
                lines[i + 2].starts_with(kMcid)) {
                begin(lines.data() + i);
                i += kLinesOfMark - 1;
            } else if (lines[i] == "EMC" && !open_.empty()) {
                end();
            } else {
                add(lines[i]);
            }
        }
        return std::move(made_);
    }

    const Numbers& given_up() const { return given_up_; }

  private:
    enum class Mark { Kept, Inside, Page };

    void add(std::string_view line) { made_.append(line).append("\n"); }
    bool is_in_element() const { return kept_ > 0; }
    bool is_in_page() const { return !open_.empty() && kept_ == 0; }

    void begin(const std::string_view* lines) {
        const bool is_page = lines[0] == "/NonStruct" && open_.size() < kMarksOfPage;
        const Mark mark = is_in_element() ? Mark::Inside : is_page ? Mark::Page : Mark::Kept;
        if (mark != Mark::Inside && is_in_page()) add("EMC");
        if (mark != Mark::Kept) give_up(lines[2].substr(kMcid.size()));
        if (mark == Mark::Page) add("/Artifact\nBMC");
        for (std::size_t i = 0; mark == Mark::Kept && i < kLinesOfMark; ++i)
            add(lines[i]);
        kept_ += mark == Mark::Kept ? 1 : 0;
        open_.push_back(mark);
    }

    void end() {
        const Mark mark = open_.back();
        open_.pop_back();
        if (mark == Mark::Inside) return;
        add("EMC");
        kept_ -= mark == Mark::Kept ? 1 : 0;
        if (is_in_page()) add("/Artifact\nBMC");
    }

    void give_up(std::string_view number) {
        std::size_t value = 0;
        std::from_chars(number.data(), number.data() + number.size(), value);
        given_up_.insert(value);
    }

    static constexpr std::size_t kMarksOfPage = 2;  // Those of `html` and `body`.

    std::string made_;
    std::vector<Mark> open_;
    std::size_t kept_ = 0;  ///< How many of the open ones are kept.
    Numbers given_up_;
};

// The kids of an element, without marks that were given up.
std::string with_kids_left(std::string_view element, const Numbers& given_up) {
    constexpr std::string_view kKids = "/K [ ";
    const std::size_t start = element.find(kKids);
    const std::size_t end = start == element.npos ? start : element.find(']', start);
    if (end == element.npos) return std::string(element);
    std::vector<std::string_view> words;
    for (std::size_t at = start + kKids.size(); at < end;) {
        const std::size_t space = std::min(element.find(' ', at), end);
        words.push_back(element.substr(at, space - at));
        at = space + 1;
    }
    std::string made(element.substr(0, start + kKids.size()));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_reference = i + 2 < words.size() && words[i + 2] == "R";
        const auto number = whole_number(words[i]);
        if (is_reference) {
            made.append(words[i]).append(" 0 R ");
            i += 2;
        } else if (number && !given_up.contains(*number)) {
            made.append(words[i]).append(" ");
        }
    }
    return made.append(element.substr(end));
}

}  // namespace

std::string with_text_once(std::string_view pdf) {
    auto objects = objects_of(pdf);
    if (!objects) return std::string(pdf);
    std::map<std::size_t, Numbers> by_stream, by_page;  // By the number of the object.
    for (PdfObject& object : objects->list) {
        const auto content = content_of_stream(object.bytes);
        if (!content || content->find("/MCID ") == content->npos) continue;
        PageContent page;
        object.bytes = stream_of_content(page.rewrite(*content));
        by_stream.emplace(object.number, page.given_up());
    }
    for (const PdfObject& object : objects->list)
        if (const auto contents = reference_in(object.bytes, "/Contents"))
            if (const auto found = by_stream.find(*contents); found != by_stream.end())
                by_page.emplace(object.number, found->second);
    for (PdfObject& object : objects->list) {
        if (object.bytes.find("/Type /StructElem") == object.bytes.npos) continue;
        const auto page = reference_in(object.bytes, "/Pg");
        if (page && by_page.contains(*page)) object.bytes = with_kids_left(object.bytes, by_page.at(*page));
    }
    return written(*objects);
}

}  // namespace tolmach::formats::pdf
