#include "sim/report/manifest.hpp"

#include "sim/engine/money/rounding.hpp"
#include "sim/io/sha256.hpp"
#include "sim/report/physics_summary.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <system_error>

namespace sim::report {

namespace {

nlohmann::ordered_json in_both(Text const &sentence)
{
    return {{"zh", render(Language::zh, sentence)}, {"en", render(Language::en, sentence)}};
}

/// The few figures that tell two exports apart.
nlohmann::ordered_json results_json(SheetSource const &source)
{
    PlaceFigures const &district = source.physics.places().district;
    WeatherYear const *const year = weather_year_of(source.dataset, source.scenario);
    auto const steady = [](double value) { return round_to(value, 3); };
    return {{"weather", year == nullptr ? std::string{} : year->key},
            {"peak_kw", steady(district.peak_kw)},
            {"overloaded_zones", district.overloaded_zones},
            {"reinforcement_wan_yuan", static_cast<double>(district.reinforcement.fen()) / 1e6},
            {"gas_design_m3_per_h", steady(district.gas_design_m3_per_h)},
            {"heat_design_kw", steady(district.heat_design_kw)},
            {"co2_t", steady(district.emissions[0].after_system.co2_t)},
            {"pm25_t", steady(district.emissions[0].after_system.pm25_t)},
            {"bill_yuan_per_household", steady(district.bill.net_yuan)},
            {"burden_share_above_10pct", round_to(district.burden.share_above_10pct, 6)}};
}

/// Where dates come from, and how many works have one.
nlohmann::ordered_json works_json(DatedWorks const &works)
{
    return {{"dates", key_of(works.state())},
            {"packages", works.plan().packages.size()},
            {"kept", works.kept_packages()},
            {"illustrative", works.illustrative()},
            {"first_day", iso_date(std::ranges::min(works.schedule().start))},
            {"last_day", iso_date(std::ranges::max(works.schedule().finish))}};
}

/// There are works, but no schedule of them.
nlohmann::ordered_json undated_json(std::vector<Text> const &reasons)
{
    nlohmann::ordered_json out{{"dates", "none"}, {"reasons", nlohmann::ordered_json::array()}};
    for (Text const &reason : reasons) {
        out["reasons"].push_back(in_both(reason));
    }
    return out;
}

bool holds_dates(std::filesystem::path const &file)
{
    std::string const folder = file.parent_path().generic_string();
    std::string const name = file.filename().string();
    bool const table = name.starts_with("works") || name.starts_with("standing");
    return (folder == "csv" && table && file.extension() == ".csv") ||
           (folder == "tasks" && name == "circular.xlsx") ||
           (folder == "ics" && file.extension() == ".ics");
}

} // namespace

void remove_older_dates(std::filesystem::path const &folder)
{
    for (std::string const &name : earlier_files(folder, {})) {
        if (holds_dates(name)) {
            std::error_code kept; // then the manifest still names it as of an earlier export
            std::filesystem::remove(folder / name, kept);
        }
    }
}

std::string manifest_text(SheetSource const &source, ExportOptions const &options,
                          std::vector<std::filesystem::path> const &files)
{
    Wording const &words = source.wording;
    bool const illustrative = source.dataset.has_illustrative() ||
                              (source.works != nullptr && source.works->illustrative());
    nlohmann::ordered_json out;
    out["district"] = {{"code", words.meta("district_code")},
                       {"zh", words.meta("name_zh")},
                       {"en", words.meta("name_en")}};
    out["data_version"] = words.meta("data_version");
    out["schema_version"] = words.meta("schema_version");
    out["scenario"] = {{"key", source.scenario.key},
                       {"zh", source.scenario.name_zh},
                       {"en", source.scenario.name_en},
                       {"phasing", key_of(source.scenario.phasing)}};
    out["language"] = options.language == Language::zh ? "zh" : "en";
    out["for"] = options.for_code;
    out["illustrative"] = illustrative;
    out["statement_printed"] = source.statement;
    if (illustrative) {
        out["statement"] = in_both(Wording::statement());
    }
    out["physics"] = source.physics.has_physics();
    if (source.physics.has_physics()) {
        out["results"] = results_json(source);
    }
    out["works"] = source.works != nullptr ? works_json(*source.works)
                   : source.unscheduled    ? undated_json(source.reasons)
                                           : nlohmann::ordered_json{};
    out["files"] = nlohmann::ordered_json::array();
    for (std::filesystem::path const &file : files) {
        out["files"].push_back(file.lexically_relative(options.folder).generic_string());
    }
    out["sha256"] = nlohmann::ordered_json::object();
    for (std::filesystem::path const &file : files) {
        out["sha256"][file.lexically_relative(options.folder).generic_string()] =
            io::file_sha256(file);
    }
    if (auto const earlier = earlier_files(options.folder, files); !earlier.empty()) {
        out["earlier_files"] = earlier;
    }
    return out.dump(2) + "\n";
}

std::vector<std::string> earlier_files(std::filesystem::path const &folder,
                                       std::vector<std::filesystem::path> const &files)
{
    std::vector<std::string> earlier;
    std::ifstream in{folder / "manifest.json"};
    auto const before = nlohmann::json::parse(in, nullptr, false);
    for (char const *const list : {"files", "earlier_files"}) {
        if (!before.is_object() || !before.contains(list) || !before[list].is_array()) {
            continue;
        }
        for (nlohmann::json const &name : before[list]) {
            std::error_code unreadable;
            if (name.is_string() &&
                std::ranges::find(files, folder / name.get<std::string>()) == files.end() &&
                std::filesystem::is_regular_file(folder / name.get<std::string>(), unreadable)) {
                earlier.push_back(name.get<std::string>());
            }
        }
    }
    return earlier;
}

} // namespace sim::report
