#include "sim/io/progress/return_words.hpp"

#include "sim/io/schema.hpp"
#include "sim/model/stage_words.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

namespace {

constexpr std::string_view money_ending = "_yuan";
constexpr std::string_view given_column = "given"; ///< in the words: columns that are not read

struct Header
{
    std::string whole{}; ///< folded
    std::string name{};  ///< without a bracket at its end
    std::string unit{};  ///< what stands in that bracket
};

Header header_of(std::string const &words)
{
    Header header{.whole = folded(words)};
    header.name = header.whole;
    std::size_t const open = header.whole.rfind('(');
    if (header.whole.ends_with(')') && open != std::string::npos && open > 0) {
        header.name = header.whole.substr(0, open);
        header.unit = header.whole.substr(open + 1, header.whole.size() - open - 2);
    }
    return header;
}

std::string column_called(std::map<std::string, std::string, std::less<>> const &names,
                          Header const &header)
{
    for (std::string const &word : {header.whole, header.name}) {
        if (auto const found = names.find(word); found != names.end()) {
            return found->second;
        }
    }
    return {};
}

} // namespace

ReturnWords::ReturnWords() : m_words{import_words()}
{
    for (char const *layer : {"progress", "problems"}) {
        Names &names = m_layers[layer];
        for (ColumnSpec const &column : find_table_spec(layer)->columns) {
            names.emplace(folded(column.name), column.name);
        }
        for (ImportWords::Synonym const &synonym : m_words.synonyms) {
            for (std::string const &word : synonym.words) {
                if (synonym.layer == layer) {
                    names.emplace(word, synonym.column);
                }
            }
        }
    }
    for (int s = 0; s < 4; ++s) {
        auto const stage = static_cast<BlockStage>(s);
        for (Language const language : {Language::zh, Language::en}) {
            m_words.values["stage"].emplace(folded(render(language, name_of(stage))),
                                            key_of(stage));
        }
        m_words.values["stage"].emplace(folded(key_of(stage)), key_of(stage));
    }
}

ReturnColumns ReturnWords::columns_of(std::string_view layer,
                                      std::vector<std::string> const &header) const
{
    ReturnColumns columns;
    Names const &names = m_layers.find(layer)->second;
    for (std::size_t c = 0; c < header.size(); ++c) {
        Header const words = header_of(header[c]);
        std::string const column = column_called(names, words);
        if (column == given_column) {
            columns.given.insert(c);
            continue;
        }
        if (column.empty() || !columns.at.emplace(column, c).second) {
            continue;
        }
        if (column.ends_with(money_ending)) {
            bool const is_ours = words.whole == folded(column);
            auto const unit = std::ranges::find_if(m_words.units, [&](auto const &known) {
                return known.ours == "yuan" && known.word == words.unit;
            });
            if (unit != m_words.units.end() || is_ours) {
                columns.factors[column] = is_ours ? 1.0 : unit->factor;
            } else {
                columns.unitless.push_back(header[c]);
            }
        }
    }
    return columns;
}

bool ReturnWords::is_called(std::string_view layer, std::string_view column,
                            std::string_view header) const
{
    std::string word = folded(header);
    if (word.ends_with(':')) {
        word.pop_back();
    }
    Names const &names = m_layers.find(layer)->second;
    auto const found = names.find(word);
    return found != names.end() && found->second == column;
}

std::optional<BlockStage> ReturnWords::stage_of(std::string const &words) const
{
    auto const &stages = m_words.values.at("stage");
    auto const found = stages.find(folded(words));
    return found == stages.end() ? std::optional<BlockStage>{} : parse_block_stage(found->second);
}

bool ReturnWords::has_value(std::string_view column, std::string const &words) const
{
    auto const values = m_words.values.find(column);
    return values != m_words.values.end() && values->second.contains(folded(words));
}

bool ReturnWords::is_none(std::string const &words) const
{
    return words.empty() || has_value("empty", words);
}

bool ReturnWords::is_total(std::string const &words) const
{
    return has_value("total", words);
}

} // namespace sim::io
