// SPDX-License-Identifier: Apache-2.0
#include "glossary/prepared/concept_bytes.hpp"

#include <type_traits>

namespace tolmach::glossary {
namespace {

// The fields of each value, in the order in which they lie; one list for both directions.
template <class Io>
void fields(Io& io, Form& form) {
    io(form.text, form.grammar);
}
template <class Io>
void fields(Io& io, Stamp& stamp) {
    io(stamp.date, stamp.who);
}
template <class Io>
void fields(Io& io, Property& property) {
    io(property.name, property.value, property.target, property.language, property.source);
}
template <class Io>
void fields(Io& io, Relation& relation) {
    io(relation.kind, relation.concept_id);
}
template <class Io>
void fields(Io& io, Term& term) {
    io(term.text, term.language, term.status, term.type, term.usage, term.case_policy, term.part_of_speech,
       term.gender, term.number, term.declension, term.forms, term.note, term.source, term.created,
       term.modified, term.properties);
}
template <class Io>
void fields(Io& io, Concept& entry) {
    io(entry.id, entry.kind, entry.subject, entry.definition, entry.note, entry.source, entry.terms,
       entry.relations, entry.created, entry.modified, entry.properties);
}

constexpr int last_of(Kind) {
    return static_cast<int>(Kind::Title);
}
constexpr int last_of(Status) {
    return static_cast<int>(Status::Forbidden);
}
constexpr int last_of(TermType) {
    return static_cast<int>(TermType::Transliterated);
}
constexpr int last_of(Usage) {
    return static_cast<int>(Usage::Citation);
}
constexpr int last_of(CasePolicy) {
    return static_cast<int>(CasePolicy::Ignore);
}
constexpr int last_of(Gender) {
    return static_cast<int>(Gender::Neuter);
}
constexpr int last_of(Number) {
    return static_cast<int>(Number::Plural);
}

class ByteWriter {
  public:
    template <class... Values>
    void operator()(Values&... values) {
        (write(values), ...);
    }
    std::string take() { return std::move(bytes_); }

  private:
    // Seven bits a byte, the lowest first; all but the last have the eighth.
    void write_size(std::size_t size) {
        for (; size >= 0x80; size >>= 7)
            bytes_ += static_cast<char>(size | 0x80);
        bytes_ += static_cast<char>(size);
    }
    void write(std::string& text) {
        write_size(text.size());
        bytes_ += text;
    }
    template <class T>
    void write(std::vector<T>& values) {
        write_size(values.size());
        for (T& value : values)
            fields(*this, value);
    }
    template <class T>
    void write(T& value) {
        if constexpr (std::is_enum_v<T>)
            bytes_ += static_cast<char>(value);
        else
            fields(*this, value);
    }

    std::string bytes_;
};

class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}
    template <class... Values>
    void operator()(Values&... values) {
        (read(values), ...);
    }
    bool is_done() const { return !failed_ && rest_.empty(); }

  private:
    unsigned char next() {
        if (rest_.empty()) {
            failed_ = true;
            return 0;
        }
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return byte;
    }
    // Of something of which each takes a byte or more.
    std::size_t read_size() {
        std::size_t size = 0;
        for (unsigned shift = 0; shift < 63; shift += 7) {
            const unsigned char byte = next();
            size |= static_cast<std::size_t>(byte & 0x7FU) << shift;
            if (byte < 0x80) break;
        }
        if (size > rest_.size()) failed_ = true;
        return failed_ ? 0 : size;
    }
    void read(std::string& text) {
        const std::size_t size = read_size();
        text = rest_.substr(0, size);
        rest_.remove_prefix(size);
    }
    template <class T>
    void read(std::vector<T>& values) {
        for (std::size_t left = read_size(); left > 0 && !failed_; --left)
            fields(*this, values.emplace_back());
    }
    template <class T>
    void read(T& value) {
        if constexpr (std::is_enum_v<T>) {
            const unsigned char byte = next();
            failed_ = failed_ || byte > last_of(T{});
            value = failed_ ? T{} : static_cast<T>(byte);
        } else {
            fields(*this, value);
        }
    }

    std::string_view rest_;
    bool failed_ = false;
};

}  // namespace

std::string to_bytes(Concept entry) {
    ByteWriter writer;
    fields(writer, entry);
    return writer.take();
}

std::optional<Concept> from_bytes(std::string_view bytes) {
    ByteReader reader(bytes);
    Concept entry;
    fields(reader, entry);
    if (!reader.is_done()) return std::nullopt;
    return entry;
}

}  // namespace tolmach::glossary
