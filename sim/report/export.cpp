#include "sim/report/export.hpp"

#include "sim/base/error.hpp"
#include "sim/io/text_file.hpp"
#include "sim/report/export_formats.hpp"
#include "sim/report/exported_standing.hpp"
#include "sim/report/manifest.hpp"
#include "sim/report/sheets.hpp"
#include "sim/report/works_export.hpp"

#include <algorithm>

namespace sim::report {

namespace {

namespace fs = std::filesystem;

std::string joined(std::vector<std::string> const &words)
{
    std::string out;
    for (std::string const &word : words) {
        out.append(out.empty() ? "" : ", ").append(word);
    }
    return out;
}

Diagnostic unknown_value(char const *code, char const *option, std::string const &value,
                         Text message, Text allowed)
{
    Diagnostic wrong;
    wrong.code = code;
    wrong.where.field = option;
    wrong.value = value;
    wrong.message = std::move(message);
    wrong.allowed = std::move(allowed);
    return wrong;
}

void check_options(ExportOptions const &options, std::vector<std::string> const &codes)
{
    Diagnostics wrong;
    std::vector<std::string> const known = export_formats();
    for (std::string const &format : options.formats) {
        if (std::ranges::find(known, format) == known.end()) {
            wrong.push_back(unknown_value("unknown_format", "--formats", format,
                                          text("there is no such format"),
                                          text("one of: {list}", {{"list", joined(known)}})));
        }
    }
    if (options.for_code != "all" && std::ranges::find(codes, options.for_code) == codes.end()) {
        wrong.push_back(unknown_value("unknown_code", "--for", options.for_code,
                                      text("no sheet has this code"),
                                      text("all, or one of: {list}", {{"list", joined(codes)}})));
    }
    if (!wrong.empty()) {
        throw InputError{wrong};
    }
}

void make_folder(fs::path const &folder)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed) {
        throw IoError{folder.string(), text("the folder cannot be made")};
    }
}

std::vector<TaskSheet> chosen_sheets(SheetSource const &source, std::string const &code)
{
    std::vector<TaskSheet> sheets = all_sheets(source);
    if (code != "all") {
        std::erase_if(sheets, [&](TaskSheet const &sheet) { return sheet.code != code; });
    }
    return sheets;
}

} // namespace

std::vector<std::string> export_formats()
{
    std::vector<std::string> names;
    for (Format const &format : all_formats()) {
        names.emplace_back(format.name);
    }
    return names;
}

std::vector<std::string> usual_formats()
{
    std::vector<std::string> names;
    for (Format const &format : all_formats()) {
        if (!format.on_wish) {
            names.emplace_back(format.name);
        }
    }
    return names;
}

std::vector<std::filesystem::path> export_scenario(Project const &project, Scenario const &scenario,
                                                   Results const &results,
                                                   ExportOptions const &options, Progress &progress)
{
    Dataset const &dataset = *project.dataset;
    check_options(options, sheet_codes(dataset));
    ExportedWorks const works{{dataset, scenario, results}, options.works.get()};
    SheetSource const source{
        dataset,          scenario,          results,
        options.language, options.statement, {works.dated(), works.unscheduled(), works.reasons()}};
    std::vector<TaskSheet> const sheets = chosen_sheets(source, options.for_code);
    Work work{source, options, progress, sheets, exported_standing(source, options), {}};
    make_folder(options.folder);
    if (source.works == nullptr) {
        remove_older_dates(options.folder);
    }
    if (source.unscheduled && options.undated) {
        options.undated(source.reasons);
    }
    for (Format const &format : all_formats()) {
        if (options.formats.contains(format.name)) {
            make_folder(options.folder / format.folder);
            format.write(work);
        }
    }
    fs::path const manifest = options.folder / "manifest.json";
    io::write_text_file(manifest, manifest_text(source, options, work.files));
    work.files.push_back(manifest);
    progress.step(1.0);
    return work.files;
}

} // namespace sim::report
