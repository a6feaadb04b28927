#include "sim/engine/doctor/checks.hpp"
#include "sim/engine/doctor/text_repair.hpp"

#include <map>
#include <string>
#include <utility>

namespace sim::checkup {

namespace {

/// One text of the data.
struct Words
{
    char const *layer;
    std::string const &feature;
    char const *field;
    std::string const &words;
    bool is_prose = false; ///< sentences, and not a name
};

void propose_words(DoctorFinding &finding, std::string const &words)
{
    propose_field(finding, finding.diagnostic.where.field, words);
}

/// Text that reads as something else. \return true if something was found: other checks are vain
bool check_decoding(Words const &at, Report &report)
{
    auto const add = [&](char const *code) -> DoctorFinding & {
        return report.add(code, {at.layer, at.feature, at.field, at.words});
    };
    if (has_lost_characters(at.words)) {
        add("lost_characters");
    } else if (has_question_marks(at.words)) {
        DoctorFinding &finding = add("question_marks");
        if (at.is_prose) {
            finding.diagnostic.severity = Severity::warning; // somebody may have asked
        }
    } else if (auto const mended = from_latin1_utf8(at.words)) {
        propose_words(add("utf8_read_as_latin1"), *mended);
    } else if (auto const gbk = from_latin1_gbk(at.words)) {
        propose_words(add("gbk_read_as_latin1"), *gbk);
    } else if (auto const utf8 = from_gbk_utf8(at.words)) {
        propose_words(add("utf8_read_as_gbk"), *utf8);
    } else {
        return false;
    }
    return true;
}

void check_characters(Words const &at, Report &report)
{
    using Mend = std::string (*)(std::string const &);
    constexpr std::pair<char const *, Mend> kinds[] = {
        {"html_entity", without_entities},
        {"invisible_character", without_invisible},
        {"wide_letters", with_narrow_letters},
        {"blanks_in_name", with_single_blanks},
    };
    for (auto const &[code, mend] : kinds) {
        if (std::string const mended = mend(at.words); mended != at.words) {
            propose_words(report.add(code, {at.layer, at.feature, at.field, at.words}), mended);
            return; // one after the other: the next look finds the next
        }
    }
}

void check_words(Words const &at, Report &report)
{
    if (!at.words.empty() && !check_decoding(at, report)) {
        check_characters(at, report);
    }
}

template <typename Row>
void check_names(char const *layer, std::vector<Row> const &rows, Report &report)
{
    for (Row const &row : rows) {
        check_words({layer, row.code, "name", row.name}, report);
        check_words({layer, row.code, "name_en", row.name_en}, report);
    }
}

/// Which language the two names of a place are in.
template <typename Row>
void check_languages(char const *layer, std::vector<Row> const &rows, Report &report)
{
    for (Row const &row : rows) {
        if (!row.name.empty() && !has_chinese(row.name)) {
            report.add("name_not_chinese", {layer, row.code, "name", row.name});
        }
        if (has_chinese(row.name_en)) {
            report.add("chinese_in_english", {layer, row.code, "name_en", row.name_en});
        }
    }
}

void check_same_names(Report &report)
{
    Dataset const &dataset = report.dataset();
    std::map<std::pair<std::uint32_t, std::string>, std::string const *> first;
    for (Block const &block : dataset.blocks) {
        auto const [found, is_new] =
            first.emplace(std::pair{block.jurisdiction.index,
                                    with_narrow_letters(with_single_blanks(block.name))},
                          &block.code);
        if (!is_new) {
            report.add("same_name", {"blocks", block.code, "name", block.name, block.label_point},
                       {TextArg{"code", *found->second}});
        }
    }
}

/// The word without what kind of place it is.
std::string stem(std::string const &name)
{
    for (char const *ending : {"街道", "办事处", "镇", "乡"}) {
        if (name.ends_with(ending)) {
            return stem(name.substr(0, name.size() - std::string_view{ending}.size()));
        }
    }
    return name;
}

/// A block's name that spells its town's name as the plan does and not as the register does.
void check_register(Report &report)
{
    Dataset const &dataset = report.dataset();
    for (Block const &block : dataset.blocks) {
        Jurisdiction const &town = dataset.jurisdiction(block.jurisdiction);
        std::string const own = stem(town.name);
        std::size_t const at =
            town.alias.empty() || own.empty() ? std::string::npos : block.name.find(own);
        if (at != std::string::npos && block.name.find(stem(town.alias)) == std::string::npos) {
            DoctorFinding &finding =
                report.add("name_unlike_register",
                           {"blocks", block.code, "name", block.name, block.label_point},
                           {TextArg{"alias", town.alias}});
            std::string mended = block.name;
            propose_words(finding, mended.replace(at, own.size(), stem(town.alias)));
        }
    }
}

} // namespace

DoctorKinds text_kinds()
{
    using enum Severity;
    Text const readable = text("text as it was written; read the file anew with its encoding");
    Text const clean = text("plain characters, one blank between words");
    return {
        {"lost_characters", error, text("characters of this text were lost when it was read"),
         readable},
        {"question_marks", error, text("question marks stand where characters were"), readable},
        {"utf8_read_as_latin1", error, text("the text is UTF-8 that was read as Latin letters"),
         readable},
        {"gbk_read_as_latin1", error, text("the text is GBK that was read as Latin letters"),
         readable},
        {"utf8_read_as_gbk", error, text("the text is UTF-8 that was read as GBK"), readable},
        {"html_entity", warning, text("a character is written as a web page writes it"), clean},
        {"invisible_character", warning,
         text("the name has a character that cannot be seen; searching will miss it"), clean},
        {"wide_letters", note, text("letters or digits are of full width"), clean},
        {"blanks_in_name", note, text("blanks stand before, after or twice between words"), clean},
        {"name_not_chinese", note, text("the Chinese name has no Chinese character"),
         text("the name as sheets and maps shall show it")},
        {"chinese_in_english", note, text("the English name has Chinese characters"),
         text("a name in Latin letters")},
        {"same_name", warning, text("{code} of the same town or street has the same name"),
         text("each name once in a town or street")},
        {"name_unlike_register", note, text("the register spells this name otherwise"),
         text("the spelling of {alias}")},
    };
}

void check_texts(Report &report)
{
    Dataset const &dataset = report.dataset();
    check_names("jurisdictions", dataset.jurisdictions, report);
    check_names("blocks", dataset.blocks, report);
    check_names("heat_sources", dataset.heat_sources, report);
    check_names("gas_stations", dataset.gas_stations, report);
    check_names("substations", dataset.substations, report);
    check_names("feeders", dataset.feeders, report);
    check_names("transformer_zones", dataset.transformer_zones, report);
    for (WorksProblem const &problem : dataset.problems) {
        check_words({"problems", problem.code, "words", problem.words, true}, report);
        check_words({"problems", problem.code, "unit", problem.unit}, report);
    }
    check_languages("jurisdictions", dataset.jurisdictions, report);
    check_languages("blocks", dataset.blocks, report);
    check_same_names(report);
    check_register(report);
}

} // namespace sim::checkup
