// SPDX-License-Identifier: Apache-2.0
// The footnotes of the sample note, their references by hand and as they are read, and a term base of its
// names and titles.
#pragma once

#include "citation/read_note.hpp"
#include "citation/resolve.hpp"
#include "citation/write_note.hpp"
#include "glossary/model.hpp"
#include "support/shared.hpp"
#include "terminology/cited_works.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace tolmach::conformance {

/// A note of references with its translations by hand.
struct SampleNote {
    int number = 0;
    std::string source;
    std::map<std::string, std::string> target;  // By edition.
};

class NoteOfReferences {
    using Json = nlohmann::json;

  public:
    NoteOfReferences() {
        std::ifstream gold(tests::shared_path("note") / "gold.json");
        const Json annotated = Json::parse(gold);
        for (const Json& block : annotated.at("blocks"))
            if (block.contains("footnotes"))
                for (const Json& note : block.at("footnotes"))
                    add(note);
        citation::resolve(read_);
        samples_ = read_samples();
        base_ = read_base();
    }

    const std::vector<SampleNote>& samples() const { return samples_; }
    const std::vector<glossary::Concept>& base() const { return base_; }
    const std::vector<std::string>& texts() const { return texts_; }

    const citation::NoteReferences& read(int number) const {
        return read_.at(static_cast<std::size_t>(number - 1));
    }

    /// A note as an edition prints it; its fields by hand, or as read.
    std::string written(int number, const std::string& edition, bool read) const {
        const auto style = *citation::find_style(citation::usual_style(edition));
        const auto works = terminology::works_of(base_, edition, {style.schemes, {}});
        const auto& notes = read ? read_ : by_hand_;
        const citation::NoteReferences& note = notes.at(static_cast<std::size_t>(number - 1));
        const citation::Languages languages{"en", edition};
        std::vector<citation::Cited> cited;
        for (const citation::Reference& each : note.references)
            cited.push_back(citation::cite(each, citation::work_of(notes, each), style, works, languages));
        return citation::written_text(citation::write_note(note, cited, style, languages).parts);
    }

  private:
    static std::string text_in(const Json& from, const char* key) {
        if (!from.contains(key)) return {};
        const Json& value = from.at(key);
        return value.is_string() ? value.get<std::string>() : value.value("text", "");
    }

    // `vol. 29` as `29`.
    static citation::Piece value_of(const Json& from, const char* key) {
        const std::string printed = text_in(from, key);
        const std::size_t digit = printed.find_first_of("0123456789");
        citation::Piece piece;
        if (digit != printed.npos) piece.text = printed.substr(digit);
        return piece;
    }

    static citation::Reference reference_of(const Json& from) {
        citation::Reference made;
        const std::string type = from.value("type", "full");
        made.kind = type == "full"   ? citation::ReferenceKind::Full
                    : type == "ibid" ? citation::ReferenceKind::Ibid
                                     : citation::ReferenceKind::OpCit;
        for (const Json& author : from.value("authors", Json::array()))
            made.authors.push_back(person_of(author.at("text")));
        if (const std::string body = text_in(from, "corporate_author"); !body.empty())
            made.authors.emplace_back().literal = body;
        made.title.text = text_in(from, "title");
        made.title.language = from.value("title_lang", "");
        made.title.translation = text_in(from, "translation");
        for (const Json& container : from.value("containers", Json::array()))
            made.containers.emplace_back().text = container.at("text");
        made.volume = value_of(from, "volume");
        made.number = value_of(from, "number");
        made.pages = value_of(from, "pages");
        const auto dated =
            citation::read_note("« A Title of a Work », The Journal, " + text_in(from, "date") + ".", "en");
        if (!dated.references.empty()) made.date = dated.references.front().date;
        if (const int note = from.value("refers_to", 0); note > 0)
            made.refers_to = citation::NotePlace{static_cast<std::size_t>(note - 1), 0};
        return made;
    }

    static citation::Person person_of(const std::string& name) {
        const auto read = citation::read_note(name + ", « A Title of a Work », The Journal, 2001.", "en");
        if (!read.references.empty() && !read.references.front().authors.empty())
            return read.references.front().authors.front();
        citation::Person whole;
        whole.literal = name;
        return whole;
    }

    void add(const Json& note) {
        std::string text;
        for (const Json& sentence : note.at("sentences"))
            text += (text.empty() ? "" : " ") + sentence.at("text").get<std::string>();
        texts_.push_back(text);
        read_.push_back(citation::read_note(text, "en"));
        citation::NoteReferences made;
        made.bibliographic = note.at("kind") != "commentary";
        made.between.resize(1);
        for (const Json& each : note.at("citations")) {
            citation::Reference reference = reference_of(each);
            if (!reference.refers_to && note.contains("refers_to") && note.at("refers_to").is_number())
                reference.refers_to = citation::NotePlace{note.at("refers_to").get<std::size_t>() - 1, 0};
            reference.work = reference.refers_to;
            if (reference.work)
                if (const auto& to = by_hand_.at(reference.work->note).references.at(0); to.work)
                    reference.work = to.work;
            made.references.push_back(std::move(reference));
            made.between.emplace_back();
        }
        made.between.back().text = text.ends_with('.') ? "." : "";
        by_hand_.push_back(std::move(made));
    }

    static std::vector<SampleNote> read_samples() {
        std::vector<SampleNote> samples;
        std::ifstream lines(tests::shared_path("note") / "sample_translations.jsonl");
        for (std::string line; std::getline(lines, line);) {
            const Json unit = Json::parse(line);
            const std::string id = unit.at("id");
            if (!id.starts_with("fn") || id.find('.') != id.npos || id == "fn22") continue;
            SampleNote& sample = samples.emplace_back();
            sample.number = std::stoi(id.substr(2));
            sample.source = unit.at("source");
            for (const char* edition : {"fr", "ru", "be"})
                sample.target[edition] = unit.at(edition);
        }
        return samples;
    }

    static std::vector<std::map<std::string, std::string>> rows_of(const char* name) {
        std::vector<std::map<std::string, std::string>> rows;
        std::vector<std::string> header;
        std::ifstream in(tests::shared_path("note") / name);
        for (std::string line; std::getline(in, line);) {
            std::vector<std::string> cells;
            std::istringstream columns(line);
            for (std::string cell; std::getline(columns, cell, '\t');)
                cells.push_back(cell);
            if (header.empty()) {
                header = cells;
                continue;
            }
            auto& row = rows.emplace_back();
            for (std::size_t i = 0; i < header.size(); ++i)
                row[header[i]] = i < cells.size() ? cells[i] : "";
        }
        return rows;
    }

    static void add_term(glossary::Concept& to, std::string language, std::string text) {
        glossary::Term term;
        term.text = std::move(text);
        term.language = std::move(language);
        to.terms.push_back(std::move(term));
    }

    // The translation in brackets that stands behind a title in a translation by hand.
    std::string bracket_behind(const std::string& title, const std::string& edition) const {
        for (const SampleNote& sample : samples_) {
            std::string text = sample.target.at(edition);
            for (std::size_t at = text.find("\u00A0"); at != text.npos; at = text.find("\u00A0", at))
                text.replace(at, 2, " ");
            const std::size_t found = text.find(title);
            if (found == text.npos) continue;
            const std::size_t open = text.find('[', found), close = text.find(']', found);
            if (open != text.npos && close != text.npos) return text.substr(open + 1, close - open - 1);
        }
        return {};
    }

    std::vector<glossary::Concept> read_base() const {
        std::vector<glossary::Concept> base;
        for (const auto& row : rows_of("name_forms.tsv")) {
            const std::string& kind = row.at("kind");
            if (kind != "person" && kind != "org" && kind != "media") continue;
            glossary::Concept& entry = base.emplace_back();
            entry.id = row.at("canonical_en");
            entry.kind = kind == "person" ? glossary::Kind::Person : glossary::Kind::Organisation;
            add_term(entry, "en", row.at("canonical_en"));
            for (const char* language : {"fr", "ru", "be"})
                add_term(entry, language, row.at(language));
        }
        // As the note prints it.
        for (glossary::Concept& entry : base)
            if (entry.id == "Ministry of Defense of the Republic of Belarus")
                for (const char* printed :
                     {"Ministry of Defense Republic of Belarus", "Ministry of Defense, Republic of Belarus"})
                    add_term(entry, "en", printed);
        for (const auto& row : rows_of("russian_titles.tsv")) {
            if (row.at("kind") != "title") continue;
            glossary::Concept& entry = base.emplace_back();
            entry.id = row.at("romanized");
            entry.kind = glossary::Kind::Title;
            add_term(entry, "ru-Latn", row.at("romanized"));
            add_term(entry, "ru", row.at("cyrillic"));
            add_term(entry, "ru-Latn-t-ru-m0-iso", row.at("iso9_1995"));
            if (auto text = bracket_behind(row.at("iso9_1995"), "fr"); !text.empty())
                add_term(entry, "fr", text);
            if (auto text = bracket_behind(row.at("cyrillic"), "be"); !text.empty())
                add_term(entry, "be", text);
        }
        return base;
    }

    std::vector<std::string> texts_;
    std::vector<citation::NoteReferences> by_hand_, read_;
    std::vector<SampleNote> samples_;
    std::vector<glossary::Concept> base_;
};

}  // namespace tolmach::conformance
