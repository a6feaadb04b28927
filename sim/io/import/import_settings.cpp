#include "sim/io/import/import_settings.hpp"

#include "sim/base/error.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/source_text.hpp"

#include <nlohmann/json.hpp>

namespace sim::io {

namespace {

[[noreturn]] void refuse(std::string const &words)
{
    throw InputError{
        {error_at("bad_settings", {"", "import_settings", "", "settings"}, shown_bytes(words),
                  text("these words are no settings of an import"))}};
}

std::map<std::string, std::string, std::less<>> words_by_column(nlohmann::json const &settings,
                                                                char const *key)
{
    std::map<std::string, std::string, std::less<>> words;
    auto const found = settings.find(key);
    if (found == settings.end()) {
        return words;
    }
    if (!found->is_object()) {
        refuse(settings.dump());
    }
    for (auto const &[column, word] : found->items()) {
        words[column] = word.get<std::string>();
    }
    return words;
}

} // namespace

std::string settings_json(ImportSettings const &settings)
{
    nlohmann::ordered_json json;
    json["encoding"] = settings.encoding;
    json["sheet"] = settings.sheet;
    json["crs"] = settings.crs;
    json["datum"] = settings.datum;
    json["x_is_north"] = settings.x_is_north;
    json["columns"] = nlohmann::ordered_json::object();
    for (auto const &[ours, theirs] : settings.columns) {
        json["columns"][ours] = theirs;
    }
    json["units"] = nlohmann::ordered_json::object();
    for (auto const &[ours, unit] : settings.units) {
        json["units"][ours] = unit;
    }
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

ImportSettings settings_of(std::string const &json)
{
    auto const parsed = nlohmann::json::parse(json, nullptr, false);
    if (!parsed.is_object()) {
        refuse(json);
    }
    ImportSettings settings;
    try {
        settings.encoding = parsed.value("encoding", std::string{});
        settings.sheet = parsed.value("sheet", std::string{});
        settings.crs = parsed.value("crs", std::string{});
        settings.datum = parsed.value("datum", std::string{});
        settings.x_is_north = parsed.value("x_is_north", false);
        settings.columns = words_by_column(parsed, "columns");
        settings.units = words_by_column(parsed, "units");
    } catch (nlohmann::json::exception const &) {
        refuse(json);
    }
    return settings;
}

} // namespace sim::io
