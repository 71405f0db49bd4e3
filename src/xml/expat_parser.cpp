// SPDX-License-Identifier: Apache-2.0
#include "xml/expat_parser.hpp"

#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <expat.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <istream>
#include <memory>
#include <vector>

namespace tolmach::xml {
namespace {

using base::ErrorCode;

// Stands between URI, local name and prefix in what expat hands over; no XML name or URI attribute may hold
// it.
constexpr char kSeparator = '\x01';

struct QName {
    std::string_view name, ns;
};

// expat gives `uri SEP local SEP prefix`; the qualified name is built in `buffer` where there is a prefix.
QName split(const char* triplet, std::string& buffer) {
    const std::string_view whole = triplet;
    const std::size_t first = whole.find(kSeparator);
    if (first == std::string_view::npos) return {whole, {}};
    const std::size_t second = whole.find(kSeparator, first + 1);
    const std::string_view ns = whole.substr(0, first);
    if (second == std::string_view::npos) return {whole.substr(first + 1), ns};
    buffer.assign(whole.substr(second + 1));
    buffer += ':';
    buffer += whole.substr(first + 1, second - first - 1);
    return {buffer, ns};
}

// The five entities that XML predefines, and character references.
bool predefined(std::string_view name) {
    return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos" ||
           name.starts_with('#');
}

class Parser final : public Handler::Place {
  public:
    /// Events that start before `from` are not given to the handler.
    Parser(const std::string& name, Handler& handler, const Limits& limits, base::ByteOffset from = {})
        : name_(name),
          handler_(handler),
          limits_(limits),
          from_(from),
          parser_(XML_ParserCreateNS(nullptr, kSeparator)) {
        XML_SetReturnNSTriplet(parser_.get(), 1);
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetCdataSectionHandler(
            parser_.get(), [](void* self) { of(self).cdata_ = true; },
            [](void* self) { of(self).cdata_ = false; });
        XML_SetCommentHandler(parser_.get(), on_comment);
        XML_SetProcessingInstructionHandler(parser_.get(), on_instruction);
        XML_SetStartNamespaceDeclHandler(parser_.get(), on_namespace);
        XML_SetXmlDeclHandler(parser_.get(), on_declaration);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
        XML_SetSkippedEntityHandler(parser_.get(), on_skipped);
        XML_SetUnknownEncodingHandler(parser_.get(), on_encoding, this);
        handler_.set_place(this);
    }
    ~Parser() override { handler_.set_place(nullptr); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    base::Result<void> feed(std::string_view bytes, bool last) {
        // expat counts in int; slices of this size keep every count inside it.
        constexpr std::size_t kSlice = std::size_t{1} << 26;
        do {
            const std::size_t size = std::min(bytes.size(), kSlice);
            const bool final = last && size == bytes.size();
            if (XML_Parse(parser_.get(), bytes.data(), static_cast<int>(size), final) != XML_STATUS_OK)
                return failure();
            bytes.remove_prefix(size);
        } while (!bytes.empty());
        return {};
    }

    /// Room to read the next `size` bytes into; null where there is no memory.
    void* buffer(int size) { return XML_GetBuffer(parser_.get(), size); }
    base::Result<void> feed_buffer(int size, bool last) {
        if (XML_ParseBuffer(parser_.get(), size, last) != XML_STATUS_OK) return failure();
        return {};
    }
    std::size_t events() const { return events_; }

    base::Location location() const override {
        return {name_, static_cast<std::size_t>(XML_GetCurrentLineNumber(parser_.get())),
                static_cast<std::size_t>(XML_GetCurrentColumnNumber(parser_.get())) + 1};
    }

  private:
    static Parser& of(void* self) { return *static_cast<Parser*>(self); }

    bool is_given() const { return span().start < from_; }
    base::ByteSpan span() const {
        const auto start = static_cast<std::size_t>(XML_GetCurrentByteIndex(parser_.get()));
        return {base::ByteOffset(start),
                base::ByteOffset(start + static_cast<std::size_t>(XML_GetCurrentByteCount(parser_.get())))};
    }

    tl::unexpected<base::Error> failure() {
        if (handler_.stopped()) return stopped(handler_, stopped_at_);
        const XML_Error code = XML_GetErrorCode(parser_.get());
        std::string help = "the file is not well-formed XML: it may be truncated, or a tool wrote it wrongly";
        if (code == XML_ERROR_UNDEFINED_ENTITY)
            help = "only &amp; &lt; &gt; &quot; &apos; and character references may stand here";
        if (code == XML_ERROR_UNKNOWN_ENCODING || code == XML_ERROR_INVALID_TOKEN)
            help += "; if it is in another encoding than it says, save it as UTF-8";
        return base::fail(code == XML_ERROR_NO_MEMORY ? ErrorCode::Limit : ErrorCode::Malformed,
                          std::string(XML_ErrorString(code)), location(), std::move(help));
    }

    void refuse(ErrorCode code, std::string message, std::string help) {
        if (!handler_.stopped()) handler_.stop({code, std::move(message), {}, std::move(help), nullptr});
        check_stop();
    }

    void check_stop() {
        ++events_;
        if (!handler_.stopped() || halted_) return;
        halted_ = true;
        stopped_at_ = location();
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    static void on_start(void* self, const char* name, const char** attributes) {
        of(self).start(name, attributes);
    }
    static void on_end(void* self, const char* name) {
        Parser& p = of(self);
        if (p.halted_) return;
        --p.depth_;
        // The end of an empty-element tag has no bytes: it stands behind its start.
        const base::ByteSpan tag = p.span();
        if (tag.start < p.from_ || (tag.empty() && tag.start == p.from_)) return;
        const QName q = split(name, p.element_name_);
        p.handler_.end(q.name, q.ns, tag);
        p.check_stop();
    }
    static void on_text(void* self, const char* text, int length) {
        Parser& p = of(self);
        if (p.halted_ || p.is_given()) return;
        p.handler_.text({text, static_cast<std::size_t>(length)}, p.span(), p.cdata_);
        p.check_stop();
    }
    static void on_comment(void* self, const char* text) {
        Parser& p = of(self);
        if (p.halted_ || p.is_given()) return;
        p.handler_.comment(text, p.span());
        p.check_stop();
    }
    static void on_instruction(void* self, const char* target, const char* data) {
        Parser& p = of(self);
        if (p.halted_ || p.is_given()) return;
        p.handler_.instruction(target, data, p.span());
        p.check_stop();
    }
    static void on_namespace(void* self, const char* prefix, const char* uri) {
        of(self).declared_.emplace_back(prefix ? prefix : "", uri ? uri : "");
    }
    static void on_declaration(void* self, const char* version, const char* encoding, int) {
        Parser& p = of(self);
        if (version && !p.is_given()) p.handler_.declaration({version, encoding ? encoding : ""});
    }
    static void on_doctype(void* self, const char*, const char*, const char*, int internal_subset) {
        of(self).doctype_ = true;
        if (internal_subset)
            of(self).refuse(ErrorCode::Unsupported, "a DOCTYPE with an internal subset is refused",
                            "declarations inside a file can be made to harm its reader; remove the DOCTYPE");
    }
    static void on_skipped(void* self, const char* entity, int) {
        of(self).refuse(ErrorCode::Malformed, "the entity &" + std::string(entity) + "; is not defined",
                        "write the character itself, or a character reference such as &#233;");
    }
    static int on_encoding(void*, const char* name, XML_Encoding* info);

    void start(const char* name, const char** attributes) {
        if (halted_) return;
        if (++depth_ > limits_.depth)
            return refuse(ErrorCode::Limit,
                          "elements are nested deeper than " + std::to_string(limits_.depth),
                          "no tool writes such files; the file is probably hostile");
        if (is_given()) return declared_.clear();
        const QName q = split(name, element_name_);
        collect(attributes);
        if (attributes_.size() > limits_.attributes)
            return refuse(ErrorCode::Limit,
                          "an element has more than " + std::to_string(limits_.attributes) + " attributes",
                          "no tool writes such files; the file is probably hostile");
        if (doctype_ && entity_in_tag()) return;
        declarations_.clear();
        for (const auto& [prefix, uri] : declared_)
            declarations_.push_back({prefix, uri});
        handler_.start({q.name, q.ns, attributes_, declarations_, span()});
        declared_.clear();
        check_stop();
    }

    void collect(const char** attributes) {
        std::size_t count = 0;
        while (attributes[2 * count])
            ++count;
        attributes_.clear();
        if (attribute_names_.size() < count) attribute_names_.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            const QName q = split(attributes[2 * i], attribute_names_[i]);
            attributes_.push_back({q.name, q.ns, attributes[2 * i + 1]});
        }
    }

    // Under an external DOCTYPE expat drops unknown entities in attribute values without a word, not even to
    // the skipped-entity handler, so the tag itself is read. NULs are those of UTF-16.
    bool entity_in_tag() {
        int offset = 0;
        int size = 0;
        const char* context = XML_GetInputContext(parser_.get(), &offset, &size);
        if (!context) return false;
        std::string tag(context + offset, static_cast<std::size_t>(XML_GetCurrentByteCount(parser_.get())));
        std::erase(tag, '\0');
        for (std::size_t at = tag.find('&'); at != std::string::npos; at = tag.find('&', at + 1)) {
            const std::string entity = tag.substr(at + 1, tag.find(';', at) - at - 1);
            if (predefined(entity)) continue;
            on_skipped(this, entity.c_str(), 0);
            return true;
        }
        return false;
    }

    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    const std::string& name_;
    Handler& handler_;
    const Limits& limits_;
    base::ByteOffset from_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser_;
    std::vector<Attribute> attributes_;
    std::vector<std::string> attribute_names_;
    std::vector<Declaration> declarations_;
    std::vector<std::pair<std::string, std::string>> declared_;
    std::string element_name_;
    base::Location stopped_at_;
    std::size_t depth_ = 0;
    std::size_t events_ = 0;
    bool cdata_ = false;
    bool doctype_ = false;
    bool halted_ = false;
};

// expat knows UTF-8, UTF-16, ASCII and Latin-1; any other encoding of one byte a character is given to it as
// a table, so that offsets stay those of the file.
int Parser::on_encoding(void*, const char* name, XML_Encoding* info) {
    for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const auto decoded = text::decode_byte(c, name);
        if (!decoded) return XML_STATUS_ERROR;
        info->map[byte] = *decoded;
    }
    info->data = nullptr;
    info->convert = nullptr;
    info->release = nullptr;
    return XML_STATUS_OK;
}

}  // namespace

tl::unexpected<base::Error> stopped(const Handler& handler, const base::Location& at) {
    base::Error error = *handler.stopped();
    if (error.location.file.empty()) error.location = at;
    return base::fail(std::move(error));
}

base::Result<void> parse_with_expat(const std::string& name, std::string_view bytes, Handler& handler,
                                    const Limits& limits, base::ByteOffset from) {
    return Parser(name, handler, limits, from).feed(bytes, true);
}

namespace {

/// Reads at most so many bytes into a room: how many there were, none at the end, or less than none with
/// errno set.
using ReadPiece = std::function<ssize_t(void* room, int most)>;

tl::unexpected<base::Error> unreadable(const std::string& name) {
    return base::fail(ErrorCode::Io, std::string("cannot read: ") + std::strerror(errno), {name, 0, 0},
                      "check the name and the permissions");
}

base::Result<void> parse_pieces(const std::string& name, const ReadPiece& read, Handler& handler,
                                const Limits& limits) {
    Parser parser(name, handler, limits);
    // A token that does not fit is parsed again from its start with each piece: pieces grow while nothing
    // comes out.
    constexpr int kPiece = 1 << 16;
    constexpr int kLargest = 1 << 28;
    for (int piece = kPiece;;) {
        void* room = parser.buffer(piece);
        if (!room)
            return base::fail(ErrorCode::Limit, "out of memory", {name, 0, 0}, "the file is too large");
        const ssize_t got = read(room, piece);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(name);
        const std::size_t before = parser.events();
        if (auto fed = parser.feed_buffer(static_cast<int>(got), got == 0); !fed) return fed;
        if (got == 0) return {};
        piece = parser.events() != before ? kPiece : std::min(piece * 2, kLargest);
    }
}

}  // namespace

base::Result<void> parse_file(const std::filesystem::path& path, Handler& handler, const Limits& limits) {
    struct File {
        int fd;
        ~File() {
            if (fd >= 0) ::close(fd);
        }
    } file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.fd < 0) return unreadable(path.string());
    const auto read = [&](void* room, int most) {
        return ::read(file.fd, room, static_cast<std::size_t>(most));
    };
    return parse_pieces(path.string(), read, handler, limits);
}

base::Result<void> parse_stream(const std::string& name, std::istream& from, Handler& handler,
                                const Limits& limits) {
    const auto read = [&](void* room, int most) -> ssize_t {
        errno = EIO;
        if (from.bad()) return -1;
        return from.read(static_cast<char*>(room), most).gcount();
    };
    return parse_pieces(name, read, handler, limits);
}

}  // namespace tolmach::xml
