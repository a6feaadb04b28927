#include "app/cli/table_json.hpp"

namespace app::cli {

namespace {

struct CellJson
{
    sim::Language language;

    nlohmann::ordered_json operator()(std::monostate) const { return nullptr; }
    nlohmann::ordered_json operator()(sim::Text const &words) const
    {
        return sim::render(language, words);
    }
    nlohmann::ordered_json operator()(std::int64_t number) const { return number; }
    nlohmann::ordered_json operator()(double number) const { return number; }
    nlohmann::ordered_json operator()(sim::Money money) const
    {
        return static_cast<double>(money.fen()) / 1e6;
    }
};

} // namespace

nlohmann::ordered_json table_json(sim::Table const &table, sim::Language language)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (auto const &row : table.rows) {
        nlohmann::ordered_json &object = list.emplace_back(nlohmann::ordered_json::object());
        for (std::size_t c = 0; c < row.size(); ++c) {
            object[table.columns[c].key] = std::visit(CellJson{language}, row[c]);
        }
    }
    return list;
}

nlohmann::ordered_json both_languages(sim::Text const &sentence)
{
    return {{"zh", sim::render(sim::Language::zh, sentence)},
            {"en", sim::render(sim::Language::en, sentence)}};
}

} // namespace app::cli
