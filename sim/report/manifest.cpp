#include "sim/report/manifest.hpp"

#include <nlohmann/json.hpp>

namespace sim::report {

namespace {

nlohmann::ordered_json in_both(Text const &sentence)
{
    return {{"zh", render(Language::zh, sentence)}, {"en", render(Language::en, sentence)}};
}

} // namespace

std::string manifest_text(SheetSource const &source, ExportOptions const &options,
                          std::vector<std::filesystem::path> const &files)
{
    Wording const &words = source.wording;
    bool const illustrative = source.dataset.has_illustrative();
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
    out["files"] = nlohmann::ordered_json::array();
    for (std::filesystem::path const &file : files) {
        out["files"].push_back(file.lexically_relative(options.folder).generic_string());
    }
    return out.dump(2) + "\n";
}

} // namespace sim::report
