// SPDX-License-Identifier: Apache-2.0
// Scanner: the plain part of XML, fast. It reads what nearly all files are made of, UTF-8 without a DOCTYPE
// and with names in ASCII, and gives the same events as expat. At the first token that it does not know or
// that is not well-formed it stops, and expat takes over: what is wrong with a document only expat says.
#pragma once

#include "xml/bindings.hpp"
#include "xml/events.hpp"
#include "xml/position.hpp"
#include "xml/scan_bytes.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xml {

class Scanner final : public Handler::Place {
  public:
    Scanner(const std::string& name, std::string_view bytes, Handler& handler, const Limits& limits);
    ~Scanner() override;
    Scanner(const Scanner&) = delete;
    Scanner& operator=(const Scanner&) = delete;

    /// Reads as far as it can, or until the handler stops it. Everything that starts before `reached()` has
    /// been given to the handler, nothing behind it.
    void run();
    base::ByteOffset reached() const { return base::ByteOffset(token_); }
    bool at_end() const { return token_ == bytes_.size() && has_root_ && open_.empty(); }
    base::Location location() const override { return position_.of(event_); }

  private:
    static constexpr std::size_t kAttributes = 32;  // more are left to expat
    struct Open {
        std::string_view name, ns;
        std::size_t bindings;  // in force around it
    };

    bool read_declaration();
    std::optional<std::string_view> read_declared(std::string_view name);
    bool read_text();
    bool read_reference();
    bool take_reference(std::string& to);
    bool read_run(const Bytes& stops, bool cdata);
    bool read_markup();
    bool read_cdata();
    bool read_comment();
    bool read_instruction();
    bool read_start_tag();
    bool read_attributes();
    bool read_attribute();
    bool read_equals();
    std::optional<std::string_view> read_value();
    bool declare(std::string_view name, std::string_view uri);
    bool resolve_attributes();
    bool read_end_tag();
    void give_end(std::size_t start);
    void give_text(std::string_view text, bool cdata);

    bool skip(std::string_view what);
    bool skip_space();
    std::string_view read_name();
    std::size_t skip_plain(std::size_t at, const Bytes& stops) const;
    bool skip_to(std::string_view end, const Bytes& stops);
    std::string_view with_line_feeds(std::string_view text);

    std::string_view bytes_;
    Handler& handler_;
    const Limits& limits_;
    Position position_;
    std::size_t token_ = 0;  // where the token under way starts
    std::size_t at_ = 0;
    std::size_t event_ = 0;
    bool has_root_ = false;
    Bindings bindings_;
    std::vector<Open> open_;
    std::vector<Attribute> attributes_;
    std::vector<Declaration> declarations_;
    std::array<std::string, kAttributes> values_;  // of attributes that are not written as they are meant
    std::string buffer_;
};

}  // namespace tolmach::xml
