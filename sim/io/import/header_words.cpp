#include "sim/io/import/header_words.hpp"

#include <algorithm>

namespace sim::io {

namespace {

bool is_unit(std::string const &word, ImportWords const &words)
{
    return std::ranges::any_of(words.units, [&](auto const &unit) { return unit.word == word; });
}

/// "name(unit)" as name and unit; a bracket that is no unit stays in the name.
std::string without_unit(std::string name, ImportWords const &words, std::string &unit)
{
    std::size_t const open = name.find_last_of("([");
    if (open != std::string::npos && open > 0 && (name.back() == ')' || name.back() == ']')) {
        std::string inner = name.substr(open + 1, name.size() - open - 2);
        for (char const *lead : {"单位:", "单位", "unit:"}) {
            inner = inner.starts_with(lead) ? inner.substr(std::string_view{lead}.size()) : inner;
        }
        if (is_unit(inner, words)) {
            unit = inner;
            return name.substr(0, open);
        }
    }
    for (char const mark : {':', '/', ','}) {
        std::size_t const at = name.find(mark); // the unit may have a stroke itself: m3/h
        if (at != std::string::npos && at > 0 && is_unit(name.substr(at + 1), words)) {
            unit = name.substr(at + 1);
            return name.substr(0, at);
        }
    }
    return name;
}

std::string without_bracket(std::string const &name)
{
    std::size_t const open = name.find('(');
    bool const closed = open != std::string::npos && name.find(')', open) != std::string::npos;
    bool const all = open == std::string::npos || open == 0 || (closed && name.back() != ')');
    return all ? name : name.substr(0, open);
}

/// The place of the last '/' that is not in a bracket.
std::size_t last_stroke(std::string const &name)
{
    int depth = 0;
    for (std::size_t i = name.size(); i-- > 0;) {
        depth += name[i] == ')' ? 1 : name[i] == '(' ? -1 : 0;
        if (name[i] == '/' && depth == 0) {
            return i;
        }
    }
    return std::string::npos;
}

void add(std::vector<std::string> &names, std::string const &name)
{
    if (!name.empty() && std::ranges::find(names, name) == names.end()) {
        names.push_back(name);
    }
}

/// A datum is a hint only beside a coordinate: what is left is then the name.
std::string take_datum(std::string const &name, ImportWords const &words, HeaderWords &found)
{
    for (auto const &hint : words.synonyms) {
        for (std::string const &word : hint.words) {
            std::size_t const at = hint.layer == "datum" ? name.find(word) : std::string::npos;
            if (at != std::string::npos && word.size() < name.size()) {
                found.datum = hint.column;
                std::string rest = name.substr(0, at) + name.substr(at + word.size());
                std::erase_if(rest, [](char c) { return c == '(' || c == ')' || c == '-'; });
                return rest;
            }
        }
    }
    return name;
}

} // namespace

HeaderWords header_words(std::string const &header, ImportWords const &words)
{
    HeaderWords found;
    std::string const whole = folded(header);
    add(found.names, whole);
    found.is_cut = whole.find('(') != std::string::npos && whole.find(')') == std::string::npos;
    std::string const bare = without_unit(whole, words, found.unit);
    add(found.names, bare);
    add(found.names, without_bracket(bare));
    std::size_t const stroke = last_stroke(bare);
    if (stroke != std::string::npos) {
        std::string const lower = without_unit(bare.substr(stroke + 1), words, found.unit);
        add(found.names, lower);
        add(found.names, without_bracket(lower));
    }
    add(found.names, take_datum(bare, words, found));
    return found;
}

std::string unit_of_column(std::string_view column, ImportWords const &words)
{
    std::string best;
    for (auto const &unit : words.units) {
        bool const ends = column == unit.ours || column.ends_with("_" + unit.ours);
        best = ends && unit.ours.size() > best.size() ? unit.ours : best;
    }
    return best;
}

std::optional<double> unit_factor(std::string_view column, std::string_view unit,
                                  ImportWords const &words)
{
    std::string const ours = unit_of_column(column, words);
    std::string const theirs = folded(unit);
    for (auto const &known : words.units) {
        if (known.ours == ours && (known.word == theirs || folded(known.ours) == theirs)) {
            return known.word == theirs ? known.factor : 1.0;
        }
    }
    return std::nullopt;
}

} // namespace sim::io
