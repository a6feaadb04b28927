#include "monkey_words.hpp"

#include "sim/base/fmt.hpp"
#include "sim/model/parameter.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace ui_test {

namespace {

/// What a word in capitals, as BLOCK, stands for in the arguments of an action: a code of that table.
template <typename Rows>
std::string code_of(Dice &dice, Rows const &rows)
{
    return rows.empty() ? "none" : rows[dice.below(rows.size())].code;
}

template <typename Rows>
std::string key_of_row(Dice &dice, Rows const &rows)
{
    return rows.empty() ? "none" : rows[dice.below(rows.size())].key;
}

constexpr char const *layers[] = {
    "blocks",   "jurisdictions", "gas_mains",         "heat_mains",   "substations",
    "feeders",  "parameters",    "transformer_zones", "gas_stations", "heat_sources",
    "progress", "problems",      "returns",           "story_steps",  "feeder_sections"};
constexpr char const *fields[] = {"name",
                                  "households",
                                  "code",
                                  "heated_floor_area_m2",
                                  "capacity_kva",
                                  "gas-distance",
                                  "kind",
                                  "margin",
                                  "area",
                                  "value",
                                  "income_yuan_per_household",
                                  "block"};
constexpr char const *values[] = {"0",       "1",   "2",  "2022",    "2023",     "12.5", "250",
                                  "village", "yes", "no", "planned", "existing", "auto", "none"};
constexpr char const *figures[] = {"households", "money",       "city.2022",   "feeders_over",
                                   "peak_mw",    "target_rate", "target_date", "gas_peak"};
constexpr char const *packages[] = {"install.379901001003.1", "tender.1", "none"};
constexpr char const *groups[] = {"gas", "heat_network", "gas/install", "electric", "379901001"};
constexpr char const *kinds[] = {"gas-medium", "heat",         "feeder", "gate",    "zone",
                                 "substation", "wide_letters", "stop",   "findings"};

} // namespace

/// Something that no one asked for.
std::string Monkey::nonsense()
{
    static std::string const words[] = {"-1",
                                        "0",
                                        "999999",
                                        "nan",
                                        "1e308",
                                        "-1e308",
                                        "圪塄",
                                        "none",
                                        "''",
                                        "\xff\xfe",
                                        "{households}",
                                        "%s%n",
                                        "18446744073709551616",
                                        std::string(300, 'x'),
                                        "0,0",
                                        "1e9,-1e9",
                                        "nan,nan"};
    return m_dice.one_of(words);
}

std::string Monkey::place()
{
    sim::Dataset const &dataset = m_state->workspace->dataset();
    sim::geo::Box const &all = m_state->extent;
    sim::geo::Point at{all.min.x + m_dice.uniform() * (all.max.x - all.min.x),
                       all.min.y + m_dice.uniform() * (all.max.y - all.min.y)};
    std::size_t const how = m_dice.below(6);
    if (how == 0 && !dataset.blocks.empty()) {
        sim::Block const &block = m_dice.one_of(dataset.blocks);
        if (!block.area.empty()) {
            at = m_dice.one_of(block.area[0].outer);
        }
    } else if (how == 1 && !dataset.gas_stations.empty()) {
        at = m_dice.one_of(dataset.gas_stations).place;
    } else if (how == 2 && !dataset.gas_mains.empty()) {
        auto const &lines = m_dice.one_of(dataset.gas_mains).lines;
        if (!lines.empty()) {
            at = m_dice.one_of(lines[0]);
        }
    } else if (how == 3 && !dataset.transformer_zones.empty()) {
        at = m_dice.one_of(dataset.transformer_zones).place;
    }
    return fmt::format("{:.3f},{:.3f}", at.x, at.y);
}

std::string Monkey::key_word()
{
    sim::Dataset const &dataset = m_state->workspace->dataset();
    switch (m_dice.below(4)) {
    case 0:
        return key_of_row(m_dice, dataset.routes);
    case 1:
        return code_of(m_dice, dataset.blocks);
    case 2:
        return code_of(m_dice, dataset.jurisdictions);
    default:
        break;
    }
    if (dataset.parameters.begin() == dataset.parameters.end()) {
        return "none";
    }
    auto one = dataset.parameters.begin();
    auto const count = std::distance(dataset.parameters.begin(), dataset.parameters.end());
    std::advance(one, static_cast<std::ptrdiff_t>(m_dice.below(static_cast<std::size_t>(count))));
    return one->first;
}

std::string Monkey::number_in(std::string const &range)
{
    std::size_t const dots = range.find("..");
    double const low = std::atof(range.substr(0, dots).c_str());
    double const high = std::atof(range.substr(dots + 2).c_str());
    double const value = low + m_dice.uniform() * (high - low);
    return high > 1.0 ? std::to_string(static_cast<int>(value)) : fmt::format("{:.3f}", value);
}

std::string Monkey::named(std::string const &name)
{
    sim::Dataset const &dataset = m_state->workspace->dataset();
    auto const &scenarios = m_state->workspace->project().scenarios;
    if (name == "BLOCK" || name == "FEATURE") {
        return code_of(m_dice, dataset.blocks);
    }
    if (name == "ROUTE") {
        return key_of_row(m_dice, dataset.routes);
    }
    if (name == "JURISDICTION") {
        return code_of(m_dice, dataset.jurisdictions);
    }
    if (name == "SCENARIO") {
        return key_of_row(m_dice, scenarios);
    }
    if (name == "ZONE") {
        return code_of(m_dice, dataset.transformer_zones);
    }
    if (name == "FEEDER") {
        return code_of(m_dice, dataset.feeders);
    }
    if (name == "SUBSTATION") {
        return code_of(m_dice, dataset.substations);
    }
    if (name == "WINTER") {
        return key_of_row(m_dice, dataset.weather_years);
    }
    if (name == "YYYY-MM-DD") {
        return sim::iso_date(18700 + static_cast<sim::Day>(m_dice.below(1200)));
    }
    if (name == "X,Y") {
        return place();
    }
    if (name == "KEY" || name == "PARAMETER" || name == "CODE" || name == "ROW") {
        return m_dice.in_100(30) && name == "ROW" ? std::to_string(m_dice.below(12)) : key_word();
    }
    if (name == "FILE" || name == "PATH" || name == "DIR") {
        static constexpr char const *files[] = {"blocks.csv", "broken.xlsx", "cells.txt", "made",
                                                "none.gpkg"};
        return (m_folder / m_dice.one_of(files)).string();
    }
    if (name == "LAYER") {
        return m_dice.one_of(layers);
    }
    if (name == "COLUMN" || name == "FIELD" || name == "OURS" || name == "THEIRS") {
        return m_dice.one_of(fields);
    }
    if (name == "VALUE" || name == "UNIT" || name == "WORD" || name == "SHEET") {
        return m_dice.one_of(values);
    }
    if (name == "COMPARE") {
        static constexpr char const *signs[] = {"<", "<=", ">=", ">", "is", "not"};
        return m_dice.one_of(signs);
    }
    if (name == "FIGURE") {
        return m_dice.one_of(figures);
    }
    if (name == "PACKAGE") {
        return m_dice.one_of(packages);
    }
    if (name == "GROUP" || name == "PART") {
        return m_dice.one_of(groups);
    }
    if (name == "KIND") {
        return m_dice.one_of(kinds);
    }
    if (name == "YEAR") {
        return std::to_string(2020 + m_dice.below(6));
    }
    if (name == "HOMES" || name == "DEGREES") {
        return std::to_string(m_dice.below(400));
    }
    if (name == "NAME" || name == "WORDS") {
        return "方案" + std::to_string(m_dice.below(100));
    }
    return std::to_string(m_dice.below(name == "NUMBER" && m_dice.in_100(70) ? 4 : 30));
}

std::string Monkey::word(std::string const &pattern)
{
    if (m_dice.in_100(4)) {
        return nonsense();
    }
    std::size_t const equals = pattern.find('=');
    if (equals != std::string::npos && equals + 1 < pattern.size() && pattern.size() > 2) {
        // route=KEY|year=YEAR|retrofit=none,walls,full
        std::size_t const bar = pattern.find('|');
        if (bar == std::string::npos) {
            std::string allowed = pattern.substr(equals + 1);
            std::ranges::replace(allowed, ',', '|');
            std::string const field = pattern.substr(0, equals);
            return (field == "FIELD" ? named(field) : field) + "=" + word(allowed);
        }
    }
    if (pattern.find('|') != std::string::npos) {
        std::vector<std::string> words;
        std::istringstream parts{pattern};
        for (std::string part; std::getline(parts, part, '|');) {
            words.push_back(part);
        }
        return word(m_dice.one_of(words));
    }
    bool const is_range = pattern.find("..") != std::string::npos && pattern.size() > 2;
    if (is_range) {
        return number_in(pattern);
    }
    bool const is_name = !pattern.empty() && pattern[0] >= 'A' && pattern[0] <= 'Z';
    return is_name ? named(pattern) : pattern;
}

std::vector<std::string> Monkey::arguments_of(app::Action const &action)
{
    std::vector<std::string> words;
    std::istringstream patterns{action.arguments};
    std::string last;
    bool optional = false;
    for (std::string pattern; patterns >> pattern;) {
        std::size_t const opens = pattern.find('[');
        optional = optional || opens == 0;
        bool const ends = pattern.ends_with(']');
        std::erase_if(pattern, [](char c) { return c == '[' || c == ']'; });
        if (optional && m_dice.in_100(40)) {
            break;
        }
        if (pattern == "..") {
            for (std::size_t more = m_dice.below(4); more > 0; --more) {
                words.push_back(word(last));
            }
        } else {
            // `KIND:FEATURE`, `GROUP/PART` are one word of two.
            words.push_back(word(pattern.substr(0, pattern.find(':'))));
            last = pattern;
        }
        optional = optional && !ends;
    }
    if (m_dice.in_100(2)) {
        words.push_back(nonsense());
    }
    std::erase(words, std::string{});
    return words;
}

} // namespace ui_test
