// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/glossml.hpp"

#include "glossary/concept_collector.hpp"
#include "glossary/entry_tree.hpp"
#include "glossary/exchange/export_losses.hpp"
#include "glossary/fields.hpp"
#include "xml/writer.hpp"

#include <algorithm>

namespace tolmach::glossary {
namespace {

constexpr std::string_view kNamespace = "http://www.maxprograms.com/gml";

class GlossmlReader {
  public:
    explicit GlossmlReader(const std::string& name) : gathering_(name) {}

    void entry(const EntryNode& node) {
        Concept read;
        read.id = node.id;
        if (!read.id.empty() && gathering_.has(read.id))
            return gathering_.refuse(node.line, "the id '" + read.id + "' stands in an entry above");
        for (const EntryNode& child : node.children)
            if (child.name == "comment")
                read.note += (read.note.empty() ? "" : "\n") + child.text;
            else if (child.name == "langentry")
                language(child, read);
        if (read.terms.empty())
            return gathering_.skip(node.line, "the entry '" + read.id + "' has no term and was left out");
        Concept& added = read.id.empty() ? gathering_.unnamed(std::to_string(node.bytes.start.value))
                                         : gathering_.concept_with(read.id);
        read.id = added.id;
        added = std::move(read);
    }

    base::Outcome<std::vector<Concept>> take() { return gathering_.take(); }

  private:
    void language(const EntryNode& node, Concept& to) {
        Term term;
        if (!find_field(term_fields(), "lang")->set(term, gathering_.meant("lang", node.language, node.line)))
            return gathering_.refuse(node.line, "'" + node.language + "' is no language tag");
        std::string definition;
        for (const EntryNode& child : node.children) {
            if (child.name == "term") term.text = gathering_.trimmed(child.text, child.line);
            if (child.name == "definition") definition = child.text;
        }
        if (term.text.empty()) return gathering_.skip(node.line, "a term without text was left out");
        if (!definition.empty()) to.properties.push_back({"definition", definition, {}, term.language, {}});
        to.terms.push_back(std::move(term));
    }

    ConceptCollector gathering_;
};

void element(xml::Writer& to, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    to.open(name);
    to.text(xml::displayable(text));
    to.close();
}

// The definition in the language of a term; that of the concept stands with its first term.
std::string definition_for(const Concept& of, const Term& term) {
    for (const Property& property : of.properties)
        if (property.name == "definition" && property.language == term.language) return property.value;
    return &term == &of.terms.front() ? of.definition : std::string();
}

}  // namespace

base::Result<base::Outcome<std::vector<Concept>>> read_glossml(const std::string& name,
                                                               std::string_view bytes) {
    GlossmlReader reader(name);
    const auto entry = [&](const EntryNode& node) { reader.entry(node); };
    if (auto read = visit_entries_of(name, bytes, {"GlossML", "glossary"}, entry); !read)
        return base::fail(read.error());
    return reader.take();
}

base::Outcome<std::string> write_glossml(const std::vector<Concept>& concepts) {
    xml::Writer to;
    ExportLosses losses;
    const bool any = !concepts.empty() && !concepts.front().terms.empty();
    to.open("glossary");
    to.attribute("version", "1.0");
    to.attribute("srcLang", any ? concepts.front().terms.front().language : "en");
    to.attribute("xmlns", kNamespace);
    for (const Concept& each : concepts) {
        to.open("glossentry");
        to.attribute("id", each.id);
        element(to, "comment", each.note);
        std::vector<std::string> defined;
        for (const Term& term : each.terms) {
            to.open("langentry");
            to.attribute("xml:lang", term.language);
            element(to, "term", term.text);
            const bool again = std::find(defined.begin(), defined.end(), term.language) != defined.end();
            if (!again) element(to, "definition", definition_for(each, term));
            defined.push_back(term.language);
            to.close();
            losses.add_term(term, {"lang"});
        }
        to.close();
        losses.add_concept(each, {"concept_id", "concept_note", "definition", "concept_properties"});
        for (const Property& property : each.properties)
            if (property.name != "definition" || property.language.empty()) losses.add(property.name);
    }
    to.close();
    return {to.take(), losses.diagnostics("GlossML has no place for")};
}

}  // namespace tolmach::glossary
