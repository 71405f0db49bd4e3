// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/yaml.hpp"

#include "text/utf8.hpp"

#include <yaml.h>

namespace tolmach::formats::markdown {
namespace {

constexpr std::size_t kLargestYaml = std::size_t{1} << 20;

// What the library holds while it reads a text.
class YamlEvents {
  public:
    explicit YamlEvents(std::string_view yaml) {
        is_open_ = yaml_parser_initialize(&parser_) != 0;
        if (!is_open_) return;
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(yaml.data()),
                                     yaml.size());
    }
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;
    ~YamlEvents() {
        forget();
        if (is_open_) yaml_parser_delete(&parser_);
    }

    /// The next event; null where the text is unsound.
    const yaml_event_t* next() {
        forget();
        has_event_ = is_open_ && yaml_parser_parse(&parser_, &event_) != 0;
        return has_event_ ? &event_ : nullptr;
    }

  private:
    void forget() {
        if (has_event_) yaml_event_delete(&event_);
        has_event_ = false;
    }

    yaml_parser_t parser_{};
    yaml_event_t event_{};
    bool is_open_ = false, has_event_ = false;
};

YamlScalar::Style style_of_event(const yaml_event_t& event) {
    switch (event.data.scalar.style) {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE:
            return YamlScalar::Style::Single;
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
            return YamlScalar::Style::Double;
        case YAML_LITERAL_SCALAR_STYLE:
        case YAML_FOLDED_SCALAR_STYLE:
            return YamlScalar::Style::Block;
        default:
            return YamlScalar::Style::Plain;
    }
}

std::string yaml_value_of(const yaml_event_t& event) {
    return {reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length};
}

// Collects the values of a mapping, by how deep an event stands in it.
class ScalarCollector {
  public:
    explicit ScalarCollector(std::string_view yaml) : yaml_(yaml) {}

    void take(const yaml_event_t& event) {
        switch (event.type) {
            case YAML_MAPPING_START_EVENT:
            case YAML_SEQUENCE_START_EVENT:
                if (depth_ == 1) in_list_ = event.type == YAML_SEQUENCE_START_EVENT && !is_key_;
                ++depth_;
                break;
            case YAML_MAPPING_END_EVENT:
            case YAML_SEQUENCE_END_EVENT:
                if (--depth_ == 1) is_key_ = !is_key_;
                break;
            case YAML_SCALAR_EVENT:
                take_scalar(event);
                break;
            case YAML_ALIAS_EVENT:
                if (depth_ == 1) is_key_ = !is_key_;
                break;
            default:
                break;
        }
    }

    std::vector<YamlScalar> found;

  private:
    void take_scalar(const yaml_event_t& event) {
        const bool is_entry = depth_ == 2 && in_list_;
        if (depth_ == 1 && is_key_) key_ = yaml_value_of(event);
        if ((depth_ == 1 && !is_key_) || is_entry) add(event);
        if (depth_ == 1) is_key_ = !is_key_;
    }

    void add(const yaml_event_t& event) {
        YamlScalar scalar;
        scalar.key = key_;
        scalar.style = style_of_event(event);
        scalar.value = yaml_value_of(event);
        const std::size_t quote =
            scalar.style == YamlScalar::Style::Single || scalar.style == YamlScalar::Style::Double;
        const std::size_t from = byte_at(event.start_mark.index) + quote;
        const std::size_t to = byte_at(event.end_mark.index) - quote;
        if (from >= to || to > yaml_.size()) return;
        scalar.written = yaml_.substr(from, to - from);
        found.push_back(std::move(scalar));
    }

    // The library counts characters.
    std::size_t byte_at(std::size_t character) {
        for (; counted_ < character && byte_ < yaml_.size(); ++counted_)
            text::next_code_point(yaml_, byte_);
        return byte_;
    }

    std::string_view yaml_;
    std::string key_;
    std::size_t depth_ = 0;
    bool is_key_ = true, in_list_ = false;
    std::size_t byte_ = 0, counted_ = 0;
};

}  // namespace

std::vector<YamlScalar> yaml_scalars(std::string_view yaml) {
    if (yaml.size() > kLargestYaml) return {};
    YamlEvents events(yaml);
    ScalarCollector collector(yaml);
    for (;;) {
        const yaml_event_t* event = events.next();
        if (!event) return {};
        if (event->type == YAML_STREAM_END_EVENT) return std::move(collector.found);
        collector.take(*event);
    }
}

}  // namespace tolmach::formats::markdown
