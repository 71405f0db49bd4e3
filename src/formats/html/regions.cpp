// SPDX-License-Identifier: Apache-2.0
#include "formats/html/regions.hpp"

#include "embedded/formats.hpp"
#include "text/table.hpp"

#include <algorithm>

namespace tolmach::formats::html {
namespace {

// Selectors of data/html_parts.tsv by what they say.
struct PartNames {
    Selectors chrome, text, ours, opaque;
    std::vector<std::pair<std::string, Selectors>> kinds;
};

const PartNames& part_names() {
    static const PartNames names = [] {
        PartNames made;
        for (const text::TableRow& row : text::read_table("html_parts.tsv", embedded::html_parts_tsv(), 2)) {
            Selectors selectors = selectors_of(row.words(1));
            if (row[0] == "chrome")
                made.chrome = std::move(selectors);
            else if (row[0] == "text")
                made.text = std::move(selectors);
            else if (row[0] == "ours")
                made.ours = std::move(selectors);
            else if (row[0] == "opaque")
                made.opaque = std::move(selectors);
            else
                made.kinds.emplace_back(row[0], std::move(selectors));
        }
        return made;
    }();
    return names;
}

class RegionMaker {
  public:
    RegionMaker(const Markup& markup, const Tree& tree, const PageNotes& notes, const Selectors& leave_out)
        : m_(markup), tree_(tree), notes_(notes), leave_out_(leave_out) {}

    std::vector<Region> run() {
        std::vector<Region> regions(tree_.nodes.size());
        in_text_.resize(tree_.nodes.size());
        for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
            const Node& node = tree_.nodes[i];
            const Token& tag = m_.tokens[node.start];
            if (node.parent != kNone) regions[i] = regions[node.parent];
            in_text_[i] = (node.parent != kNone && in_text_[node.parent]) || opens_text(tag);
            regions[i].keeps_space = regions[i].keeps_space || keeps_space(tag);
            if (!regions[i].is_left_out) regions[i].is_left_out = is_left_out(i, tag);
            regions[i].is_translated = is_translated(tag, regions[i].is_translated);
        }
        return regions;
    }

    static bool keeps_space(const Token& tag) {
        return tag.name == "pre" || tag.name == "listing" || tag.name == "textarea";
    }

  private:
    bool opens_text(const Token& tag) const {
        return tag.name == "article" || tag.name == "main" || tag.name == "section" ||
               (tag.attributes > 0 && m_.value(tag, "role") == "main");
    }

    bool is_left_out(std::uint32_t i, const Token& tag) const {
        if (!leave_out_.empty() && fits(m_, tag, leave_out_)) return true;
        if (fits(m_, tag, part_names().ours)) return true;
        if (!fits(m_, tag, part_names().chrome) || fits(m_, tag, part_names().text)) return false;
        const TokenRange range{tree_.nodes[i].start, tree_.nodes[i].after()};
        const bool is_navigation = tag.name == "nav" || m_.value(tag, "role") == "navigation";
        if (is_navigation) return !leads_into_the_page(i, range);
        return !in_text_[i] && !holds_title(i, range) && !holds_note(range);
    }

    // A list of contents is text.
    bool leads_into_the_page(std::uint32_t i, TokenRange range) const {
        bool any = false;
        for (std::size_t k = i; k < tree_.nodes.size() && tree_.nodes[k].start < range.after; ++k) {
            const TagAttribute* href = m_.find(m_.tokens[tree_.nodes[k].start], "href");
            if (!href) continue;
            if (!m_.raw(*href).starts_with('#')) return false;
            any = true;
        }
        return any;
    }

    bool holds_title(std::uint32_t i, TokenRange range) const {
        for (std::size_t k = i; k < tree_.nodes.size() && tree_.nodes[k].start < range.after; ++k)
            if (m_.tokens[tree_.nodes[k].start].name == "h1") return true;
        return false;
    }

    bool holds_note(TokenRange range) const {
        const auto first = std::lower_bound(
            notes_.bodies.begin(), notes_.bodies.end(), range.first,
            [](const NoteBody& body, std::uint32_t token) { return body.range.first < token; });
        return first != notes_.bodies.end() && first->range.first < range.after;
    }

    bool is_translated(const Token& tag, bool around) const {
        if (tag.attributes == 0) return around;
        const TagAttribute* said = m_.find(tag, "translate");
        if (said) {
            const std::string value = ascii_lowered(m_.raw(*said));
            if (value == "no") return false;
            if (value == "yes" || value.empty()) return true;
        }
        return around && !fits(m_, tag, part_names().opaque);
    }

    const Markup& m_;
    const Tree& tree_;
    const PageNotes& notes_;
    const Selectors& leave_out_;
    std::vector<bool> in_text_;  ///< Of each element, whether it is inside an article or the main part.
};

}  // namespace

std::vector<Region> regions_of(const Markup& markup, const Tree& tree, const PageNotes& notes,
                               const Selectors& leave_out) {
    return RegionMaker(markup, tree, notes, leave_out).run();
}

std::string kind_by_class(const Markup& markup, const Token& tag) {
    if (tag.attributes == 0) return {};
    for (const auto& [kind, selectors] : part_names().kinds)
        if (fits(markup, tag, selectors)) return kind;
    return {};
}

std::vector<TokenRange> preformatted(const Markup& markup, const Tree& tree) {
    std::vector<TokenRange> ranges;
    for (const Node& node : tree.nodes)
        if (RegionMaker::keeps_space(markup.tokens[node.start]) &&
            (ranges.empty() || node.start >= ranges.back().after))
            ranges.push_back({node.start, node.after()});
    return ranges;
}

}  // namespace tolmach::formats::html
