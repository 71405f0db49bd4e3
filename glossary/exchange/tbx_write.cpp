// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/tbx_write.hpp"

#include "glossary/entry_tree.hpp"
#include "glossary/exchange/export_losses.hpp"
#include "glossary/fields.hpp"
#include "glossary/properties.hpp"
#include "glossary/vocabulary.hpp"
#include "xml/writer.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace tolmach::glossary {
namespace {

// The element names of a version.
struct Names {
    std::string_view root, header, entry, language, term;
};
constexpr Names k2008 = {"martif", "martifHeader", "termEntry", "langSet", "tig"};
constexpr Names k2019 = {"tbx", "tbxHeader", "conceptEntry", "langSec", "termSec"};

// The fields of a term that are categories; the others have elements of their own or are carried.
constexpr std::array kCategories = {
    std::pair{std::string_view("pos"), std::string_view("partOfSpeech")},
    std::pair{std::string_view("gender"), std::string_view("grammaticalGender")},
    std::pair{std::string_view("number"), std::string_view("grammaticalNumber")},
    std::pair{std::string_view("type"), std::string_view("termType")},
    std::pair{std::string_view("status"), std::string_view("administrativeStatus")},
};

bool is_ncname(std::string_view id) {
    const auto starts = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    return !id.empty() && starts(id[0]) && std::all_of(id.begin(), id.end(), [&](char c) {
        return starts(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

class TbxWriter {
  public:
    TbxWriter(const std::vector<Concept>& concepts, const TbxStyle& style)
        : concepts_(concepts), style_(style), names_(style.version == TbxVersion::V2008 ? k2008 : k2019) {
        for (const Concept& each : concepts)
            if (is_ncname(each.id)) ids_.insert(each.id);
    }

    base::Outcome<std::string> run() {
        head();
        for (const Concept& each : concepts_)
            entry(each);
        for (int open = 0; open < 3; ++open)
            to_.close();
        const std::string dialect(to_string(style_.dialect));
        return {to_.take(), losses_.diagnostics(dialect + " has no place for it, a note keeps it:")};
    }

  private:
    void head() {
        to_.open(names_.root);
        if (style_.version != TbxVersion::V2008)
            to_.attribute("style", style_.version == TbxVersion::Dca ? "dca" : "dct");
        to_.attribute("type", to_string(style_.dialect));
        const bool any = !concepts_.empty() && !concepts_.front().terms.empty();
        to_.attribute("xml:lang", any ? concepts_.front().terms.front().language : "en");
        if (style_.version != TbxVersion::V2008) to_.attribute("xmlns", kTbxNamespace);
        if (style_.version == TbxVersion::Dct)
            for (const TbxDialect module : {TbxDialect::Min, TbxDialect::Basic, TbxDialect::Linguist})
                if (module <= style_.dialect)
                    to_.attribute("xmlns:" + std::string(module_prefix(module)), module_namespace(module));
        to_.open(names_.header);
        to_.open("fileDesc");
        to_.open("sourceDesc");
        element("p", "Written by tolmach.");
        to_.close();
        to_.close();
        if (style_.version == TbxVersion::V2008) {
            to_.open("encodingDesc");
            to_.open("p");
            to_.attribute("type", "XCSURI");
            to_.text("TBXBasicXCSV02.xcs");
            to_.close();
            to_.close();
        }
        to_.close();
        to_.open("text");
        to_.open("body");
    }

    void entry(const Concept& of) {
        Pairs carried;
        to_.open(names_.entry);
        const std::string id = entry_id(of.id);
        to_.attribute("id", id);
        if (id != of.id) carry(carried, "concept_id", of.id);
        stamp("origination", of.created, TbxLevel::Concept, carried, "concept_created");
        stamp("modification", of.modified, TbxLevel::Concept, carried, "concept_modified");
        if (!datum({"subjectField", std::string(to_string(of.kind)), {}, {}, {}}, TbxLevel::Concept))
            carry(carried, "kind", std::string(to_string(of.kind)));
        field({"subjectField", of.subject, {}, {}, {}}, TbxLevel::Concept, carried, "subject");
        definition(of, carried);
        field({"note", of.note, {}, {}, {}}, TbxLevel::Concept, carried, "concept_note");
        relations(of, carried);
        carry(carried, "concept_properties",
              properties_to_json(properties(of.properties, {}, TbxLevel::Concept, of)));
        carried_note(carried);
        for (const std::string& each : languages(of))
            language(of, each);
        to_.close();
    }

    // An id that XML takes: `12` becomes `_12`.
    std::string entry_id(const std::string& id) {
        if (is_ncname(id)) return id;
        std::string made = "_";
        for (const char c : id)
            made += is_ncname(std::string("_") + c) ? c : '_';
        while (!ids_.insert(made).second)
            made += '_';
        return made;
    }

    static std::vector<std::string> languages(const Concept& of) {
        std::vector<std::string> list;
        for (const Term& term : of.terms)
            if (std::find(list.begin(), list.end(), term.language) == list.end())
                list.push_back(term.language);
        return list;
    }

    void definition(const Concept& of, Pairs& carried) {
        Property property{"definition", of.definition, {}, {}, of.source};
        if (of.definition.empty()) property = {"source", of.source, {}, {}, {}};
        if (property.value.empty() || (survives(of.source) && datum(property, TbxLevel::Concept))) return;
        carry(carried, "definition", of.definition);
        carry(carried, "concept_source", of.source);
    }

    void relations(const Concept& of, Pairs& carried) {
        Concept left;
        for (const Relation& relation : of.relations)
            if (!datum({"crossReference", relation.kind, relation.concept_id, {}, {}}, TbxLevel::Concept))
                left.relations.push_back(relation);
        carry(carried, "relations", find_field(concept_fields(), "relations")->get(left));
    }

    void language(const Concept& of, const std::string& language) {
        to_.open(names_.language);
        to_.attribute("xml:lang", language);
        for (const Property& property : of.properties)
            if (property.language == language) datum(property, TbxLevel::Language);
        for (const Term& each : of.terms)
            if (each.language == language) term(of, each);
        to_.close();
    }

    void term(const Concept& of, const Term& each) {
        Pairs carried;
        to_.open(names_.term);
        element("term", each.text);
        if (!survives(each.text)) losses_.add("line ends in a term");
        for (const auto& [name, category] : kCategories) {
            const std::string value = find_field(term_fields(), name)->get(each);
            if (!value.empty() &&
                !datum({std::string(category), published(name, value, of), {}, {}, {}}, TbxLevel::Term))
                carry(carried, name, value);
        }
        // The content model wants the other notes of the term before everything else, and read_tbx takes the
        // first source and the first note for those of the term.
        auto others = each.properties;
        const auto behind = std::stable_partition(others.begin(), others.end(), is_term_note);
        auto left = properties({others.begin(), behind}, each.language, TbxLevel::Term, of);
        field({"source", each.source, {}, {}, {}}, TbxLevel::Term, carried, "source");
        field({"note", each.note, {}, {}, {}}, TbxLevel::Term, carried, "note");
        const auto more = properties({behind, others.end()}, each.language, TbxLevel::Term, of);
        left.insert(left.end(), more.begin(), more.end());
        stamp("origination", each.created, TbxLevel::Term, carried, "created");
        stamp("modification", each.modified, TbxLevel::Term, carried, "modified");
        carry(carried, "properties", properties_to_json(left));
        for (const std::string_view name : {"usage", "case", "declension", "forms"})
            carry(carried, name, find_field(term_fields(), name)->get(each));
        carried_note(carried);
        to_.close();
    }

    std::string published(std::string_view field, const std::string& value, const Concept& of) const {
        const bool names = of.kind == Kind::Person || of.kind == Kind::Place || of.kind == Kind::Organisation;
        // read_tbx makes it a proper noun again.
        if (field == "pos" && value == "properNoun" && names && style_.version != TbxVersion::V2008)
            return "noun";
        return std::string(published_value(field, value).value_or(value));
    }

    void stamp(std::string_view kind, const Stamp& stamp, TbxLevel level, Pairs& carried,
               const std::string& name) {
        if (stamp == Stamp{}) return;
        if (!category_at("transactionType", level) || !survives(stamp.date) || !survives(stamp.who)) {
            carry(carried, name, stamp.date);
            carry(carried, name + "_by", stamp.who);
            return;
        }
        to_.open("transacGrp");
        category_element(*tbx_category("transactionType"), kind, {});
        if (!stamp.who.empty()) category_element(*tbx_category("responsibility"), stamp.who, {});
        if (!stamp.date.empty()) element("date", stamp.date);
        to_.close();
    }

    void field(const Property& property, TbxLevel level, Pairs& carried, std::string_view name) {
        if (!property.value.empty() && !datum(property, level)) carry(carried, name, property.value);
    }

    static bool is_term_note(const Property& property) {
        const TbxCategory* category = tbx_category(property.name);
        return category && category->element == "termNote";
    }

    // Writes the properties of a level and returns those that it has no place for; of a concept those that
    // belong to one of its languages stand there.
    std::vector<Property> properties(const std::vector<Property>& all, std::string_view of_language,
                                     TbxLevel level, const Concept& of) {
        std::vector<Property> left;
        const auto there = languages(of);
        for (const Property& property : all) {
            const bool other = property.language != of_language && !property.language.empty();
            const bool below = level == TbxLevel::Concept && other &&
                               std::find(there.begin(), there.end(), property.language) != there.end();
            if (below ? !fits(property, TbxLevel::Language) : other || !datum(property, level))
                left.push_back(property);
        }
        return left;
    }

    bool category_at(std::string_view name, TbxLevel level) const {
        const TbxCategory* category = tbx_category(name);
        return category && category->module <= style_.dialect && category->stands_at(level);
    }

    // Text that comes back as it is: read_tbx takes indented line ends for the layout of the file.
    static bool survives(std::string_view text) {
        return unindented(text) == text && text.find('\r') == text.npos &&
               xml::find_unholdable(text) == text.size() && !text.starts_with(kFieldsNote);
    }

    bool fits(const Property& property, TbxLevel level) const {
        if (!survives(property.value) || !survives(property.source) || property.value.empty()) return false;
        if (property.name == "note") return property.source.empty() && property.target.empty();
        if (!category_at(property.name, level)) return false;
        const TbxCategory& category = *tbx_category(property.name);
        const bool grouped = category.element == "descrip" && style_.dialect >= TbxDialect::Basic;
        const bool reference = category.element == "ref" || category.element == "xref";
        return category.takes(property.value, style_.version) && (property.source.empty() || grouped) &&
               (property.target.empty() || (reference && points_somewhere(property.target)));
    }

    // A target is an id of the file or an address.
    bool points_somewhere(const std::string& target) const {
        return ids_.count(target) > 0 || target.starts_with("http://") || target.starts_with("https://");
    }

    // Writes a datum; false, and nothing written, where the dialect has no place for it.
    bool datum(const Property& property, TbxLevel level) {
        if (!fits(property, level)) return false;
        if (property.name == "note") {
            element("note", property.value);
            return true;
        }
        if (!property.source.empty()) to_.open("descripGrp");
        category_element(*tbx_category(property.name), property.value, property.target);
        if (property.source.empty()) return true;
        category_element(*tbx_category("source"), property.source, {});
        to_.close();
        return true;
    }

    void category_element(const TbxCategory& category, std::string_view value, std::string_view target) {
        if (style_.version == TbxVersion::Dct) {
            to_.open(std::string(module_prefix(category.module)) + ":" + std::string(category.name));
        } else {
            to_.open(category.element);
            to_.attribute("type", category.name);
        }
        to_.attribute_if("target", target);
        to_.text(value);
        to_.close();
    }

    void element(std::string_view name, std::string_view text) {
        to_.open(name);
        to_.text(xml::displayable(text));
        to_.close();
    }

    void carry(Pairs& carried, std::string_view name, const std::string& value) {
        if (value.empty()) return;
        carried.emplace_back(name, value);
        losses_.add(name);
    }

    void carried_note(const Pairs& carried) {
        if (!carried.empty()) element("note", std::string(kFieldsNote) + join_pairs(carried));
    }

    const std::vector<Concept>& concepts_;
    TbxStyle style_;
    Names names_;
    xml::Writer to_;
    ExportLosses losses_;
    std::set<std::string> ids_;
};

}  // namespace

base::Outcome<std::string> write_tbx(const std::vector<Concept>& concepts, const TbxStyle& style) {
    TbxStyle written = style;
    if (written.version == TbxVersion::V2008) written.dialect = TbxDialect::Basic;
    return TbxWriter(concepts, written).run();
}

}  // namespace tolmach::glossary
