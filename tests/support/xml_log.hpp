// SPDX-License-Identifier: Apache-2.0
// The events of a parse as a text, for comparing two parsers. A run of text may come in several pieces: they
// are joined.
#pragma once

#include "xml/events.hpp"

#include <string>
#include <string_view>

namespace tolmach::tests {

class XmlLog final : public xml::Handler {
  public:
    void start(const xml::Element& e) override {
        add("start " + std::string(e.name) + " {" + std::string(e.ns) + "}", e.tag);
        for (const xml::Declaration& d : e.declarations)
            log += "  xmlns " + std::string(d.prefix) + " {" + std::string(d.uri) + "}\n";
        for (const xml::Attribute& a : e.attributes)
            log += "  " + std::string(a.name) + " {" + std::string(a.ns) + "} " + std::string(a.value) + "\n";
    }
    void end(std::string_view name, std::string_view ns, base::ByteSpan tag) override {
        add("end " + std::string(name) + " {" + std::string(ns) + "}", tag);
    }
    void text(std::string_view text, base::ByteSpan place, bool cdata) override {
        if (run_.empty() || cdata != cdata_ || place.start != place_.end) {
            flush();
            place_ = place;
            cdata_ = cdata;
        }
        run_ += text;
        place_.end = place.end;
    }
    void comment(std::string_view text, base::ByteSpan place) override {
        add("comment " + std::string(text), place);
    }
    void instruction(std::string_view target, std::string_view data, base::ByteSpan place) override {
        add("instruction " + std::string(target) + " " + std::string(data), place);
    }
    void declaration(const xml::XmlDeclaration& d) override {
        add("xml " + d.version + " " + d.encoding, {});
    }

    /// Everything up to now, with how the parse ended.
    std::string finish(const base::Result<void>& parsed) {
        flush();
        return log + (parsed ? "whole" : base::to_string(parsed.error()));
    }

  private:
    void add(const std::string& event, base::ByteSpan place) {
        flush();
        log += base::to_string(here()) + " " + event;
        at(place);
    }
    void flush() {
        if (run_.empty()) return;
        log += (cdata_ ? "cdata " : "text ") + run_;
        run_.clear();
        at(place_);
    }
    void at(base::ByteSpan place) {
        log += " [" + std::to_string(place.start.value) + "," + std::to_string(place.end.value) + "]\n";
    }

    std::string log, run_;
    base::ByteSpan place_;
    bool cdata_ = false;
};

}  // namespace tolmach::tests
