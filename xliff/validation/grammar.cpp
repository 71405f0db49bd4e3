// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/grammar.hpp"

#include "embedded/xliff.hpp"
#include "text/split.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace tolmach::xliff::validation {
namespace {

// Takes `{2.2}` off the end.
Version take_since(std::string_view& item) {
    if (!item.ends_with("{2.2}")) return Version::V1_0;
    item.remove_suffix(5);
    return Version::V2_2;
}

// Splits at spaces outside of brackets.
std::vector<std::string_view> items(std::string_view list) {
    std::vector<std::string_view> found;
    std::size_t from = 0;
    int depth = 0;
    for (std::size_t at = 0; at <= list.size(); ++at) {
        const char c = at < list.size() ? list[at] : ' ';
        if (c == '[') ++depth;
        if (c == ']') --depth;
        if (c != ' ' || depth > 0) continue;
        if (at > from) found.push_back(list.substr(from, at - from));
        from = at + 1;
    }
    return found;
}

struct Tagged {
    std::string_view name;
    Tag tag;
};
constexpr std::array kTags = {
    Tagged{"alt-trans", Tag::AltTrans},
    Tagged{"bin-target", Tag::BinTarget},
    Tagged{"bin-unit", Tag::BinUnit},
    Tagged{"bpt", Tag::Bpt},
    Tagged{"bx", Tag::Bx},
    Tagged{"count", Tag::Count},
    Tagged{"cp", Tag::Cp},
    Tagged{"data", Tag::Data},
    Tagged{"ec", Tag::Ec},
    Tagged{"em", Tag::Em},
    Tagged{"ept", Tag::Ept},
    Tagged{"ex", Tag::Ex},
    Tagged{"file", Tag::File},
    Tagged{"g", Tag::G},
    Tagged{"gls:definition", Tag::Definition},
    Tagged{"gls:glossEntry", Tag::GlossEntry},
    Tagged{"gls:glossary", Tag::Glossary},
    Tagged{"gls:translation", Tag::Translation},
    Tagged{"group", Tag::Group},
    Tagged{"header", Tag::Header},
    Tagged{"ignorable", Tag::Ignorable},
    Tagged{"it", Tag::It},
    Tagged{"its:locQualityIssue", Tag::ItsRecord},
    Tagged{"its:locQualityIssues", Tag::ItsRecords},
    Tagged{"its:provenanceRecord", Tag::ItsRecord},
    Tagged{"its:provenanceRecords", Tag::ItsRecords},
    Tagged{"mda:metaGroup", Tag::MetaGroup},
    Tagged{"mda:metadata", Tag::Metadata},
    Tagged{"mrk", Tag::Mrk},
    Tagged{"mtc:match", Tag::Match},
    Tagged{"mtc:matches", Tag::Matches},
    Tagged{"note", Tag::Note},
    Tagged{"notes", Tag::Notes},
    Tagged{"pc", Tag::Pc},
    Tagged{"ph", Tag::Ph},
    Tagged{"phase", Tag::Phase},
    Tagged{"res:resourceData", Tag::ResourceData},
    Tagged{"res:resourceItem", Tag::ResourceItem},
    Tagged{"res:resourceItemRef", Tag::ResourceItemRef},
    Tagged{"res:source", Tag::ResourceSource},
    Tagged{"res:target", Tag::ResourceTarget},
    Tagged{"sc", Tag::Sc},
    Tagged{"seg-source", Tag::SegSource},
    Tagged{"segment", Tag::Segment},
    Tagged{"skeleton", Tag::Skeleton},
    Tagged{"slr:data", Tag::SizeData},
    Tagged{"slr:profiles", Tag::SizeProfiles},
    Tagged{"sm", Tag::Sm},
    Tagged{"source", Tag::Source},
    Tagged{"sub", Tag::Sub},
    Tagged{"target", Tag::Target},
    Tagged{"tool", Tag::Tool},
    Tagged{"trans-unit", Tag::TransUnit},
    Tagged{"unit", Tag::Unit},
    Tagged{"val:rule", Tag::RuleElement},
    Tagged{"x", Tag::X},
    Tagged{"xliff", Tag::Xliff},
};

Tag tag_of(std::string_view name) {
    const auto* at =
        std::find_if(kTags.begin(), kTags.end(), [&](const Tagged& t) { return t.name == name; });
    return at == kTags.end() ? Tag::Other : at->tag;
}

Foreign foreign_of(std::string_view word) {
    if (word == "@any") return Foreign::Any;
    if (word == "@codes") return Foreign::Codes;
    if (word == "@marks") return Foreign::Marks;
    assert(word == "@segment");
    return Foreign::Segment;
}

}  // namespace

// Reads a table into a grammar: first every name, then what stands after it.
class GrammarReader {
  public:
    explicit GrammarReader(Grammar& grammar) : grammar_(grammar) {}

    void read(std::string_view table) {
        grammar_.namespaces_.emplace_back();
        std::vector<std::vector<std::string_view>> element_rows;
        for (const text::TableRow& row : text::read_table("grammar.tsv", table, 0)) {
            auto cells = row.cells();
            cells.resize(4);
            if (cells[0] == "ns") {
                add_namespace(cells);
            } else if (cells[0] == "type") {
                for (const std::string_view value : row.words(2))
                    grammar_.types_[std::string(cells[1])].values.emplace_back(value);
            } else if (cells[0] == "attribute") {
                add_attribute(cells);
            } else if (cells[0] == "known") {
                grammar_.known_.emplace(std::pair(std::string(cells[1]), std::string(cells[2])), cells[3]);
            } else if (row.index_of(0, {"element"}) == 0) {
                declare(cells[1]);
                element_rows.push_back(std::move(cells));
            }
        }
        for (const auto& cells : element_rows)
            define(*declared_.at(cells[1]), cells[2], cells[3]);
        grammar_.root_ = element("xliff");
    }

  private:
    static std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

    void add_namespace(const std::vector<std::string_view>& cells) {
        auto& added = grammar_.namespaces_.emplace_back();
        added.prefix = cells[1];
        added.uri = cells[2];
        added.section = cells[3];
    }

    void add_attribute(const std::vector<std::string_view>& cells) {
        ModuleAttribute& added = place(cells[1]).attributes[local(cells[1])];
        added.type = type(cells[2]);
        for (const std::string_view name : items(cells[3]))
            added.on.emplace_back(name);
    }

    // The namespace that a prefixed name belongs to.
    Namespace& place(std::string_view name) {
        const std::size_t colon = name.find(':');
        const std::string_view prefix = colon == std::string_view::npos ? "" : name.substr(0, colon);
        const auto at = std::find_if(grammar_.namespaces_.begin(), grammar_.namespaces_.end(),
                                     [&](const auto& ns) { return ns.prefix == prefix; });
        assert(at != grammar_.namespaces_.end());
        return *at;
    }

    const ElementRule* element(std::string_view name) { return place(name).elements.at(local(name)); }

    const ValueType* type(std::string_view name) {
        auto& found = grammar_.types_[std::string(name)];
        if (found.values.empty()) found.kind = find_value_kind(name);
        assert(found.kind || !found.values.empty());
        return &found;
    }

    void declare(std::string_view name) {
        ElementRule& added = grammar_.elements_.emplace_back();
        added.name = name;
        added.tag = tag_of(name);
        added.ns = &place(name);
        place(name).elements[local(added.name)] = &added;
        declared_[name] = &added;
    }

    void define(ElementRule& rule, std::string_view attributes, std::string_view children) {
        for (std::string_view item : items(attributes)) {
            if (item.front() == '@') {
                rule.foreign = foreign_of(item);
                continue;
            }
            AttributeRule added;
            added.since = take_since(item);
            const std::size_t colon = item.rfind(':');
            std::string_view name = item.substr(0, colon);
            added.required = name.back() == '!';
            if (added.required) name.remove_suffix(1);
            added.name = name;
            added.type = type(item.substr(colon + 1));
            rule.attributes.push_back(std::move(added));
        }
        for (const std::string_view item : items(children)) {
            if (item == "#text")
                rule.text = true;
            else
                rule.children.push_back(particle(item));
        }
    }

    Particle particle(std::string_view item) {
        Particle made;
        made.since = take_since(item);
        made.optional = item.back() == '?' || item.back() == '*';
        made.repeats = item.back() == '*' || item.back() == '+';
        if (made.optional || made.repeats) item.remove_suffix(1);
        if (item.starts_with("other[")) {
            made.wildcard = true;
            for (std::string_view name : items(item.substr(6, item.size() - 7))) {
                const bool repeats = name.back() == '*';
                if (repeats) name.remove_suffix(1);
                made.modules.push_back({element(name), repeats});
            }
            return made;
        }
        if (item.front() == '(') item = item.substr(1, item.size() - 2);
        for (const std::string_view name : text::split(item, '|'))
            made.choice.push_back(element(name));
        return made;
    }

    Grammar& grammar_;
    std::map<std::string_view, ElementRule*> declared_;
};

bool ValueType::holds(std::string_view value) const {
    if (kind) return kind->holds(value);
    return std::any_of(values.begin(), values.end(), [value](const std::string& known) {
        return known == value || (known == "x-*" && value.starts_with("x-"));
    });
}

std::string ValueType::wanted() const {
    if (kind) return std::string(kind->wanted);
    if (values.size() > 8) return "one of the " + std::to_string(values.size()) + " values of the standard";
    std::string list;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) list += i + 1 == values.size() ? " or " : ", ";
        list += values[i];
    }
    return list;
}

Grammar::Grammar(std::string_view table) {
    GrammarReader(*this).read(table);
}

std::string_view Grammar::writer_of(std::string_view element, std::string_view attribute) const {
    const auto at = known_.find(std::pair(std::string(element), std::string(attribute)));
    return at == known_.end() ? std::string_view() : std::string_view(at->second);
}

const Grammar& Grammar::xliff2() {
    static const Grammar grammar(embedded::grammar_2_tsv());
    return grammar;
}

const Grammar& Grammar::xliff1() {
    static const Grammar grammar(embedded::grammar_1_tsv());
    return grammar;
}

const Namespace* Grammar::find_namespace(std::string_view uri) const {
    for (const Namespace& ns : namespaces_)
        if (ns.uri == uri) return &ns;
    return nullptr;
}

}  // namespace tolmach::xliff::validation
