using System.Text;

namespace PipelineSdk.Local;

/// <summary>What a transform job does to records on their way to the model and back: <c>DataProcessing</c>.</summary>
internal sealed class RecordProcessing
{
    private const string Input = "SageMakerInput";
    private const string Output = "SageMakerOutput";

    private readonly TransformSettings _settings;
    private readonly RecordFilter? _inputFilter;
    private readonly RecordFilter? _outputFilter;
    private readonly bool _joins;

    public RecordProcessing(JsonElement processing, TransformSettings settings)
    {
        _settings = settings;
        _inputFilter = RecordFilter.Of(processing, "InputFilter");
        _outputFilter = RecordFilter.Of(processing, "OutputFilter");
        _joins = processing.TextMember("JoinSource") == "Input";
    }

    /// <summary>What the model is given of a payload.</summary>
    public ReadOnlyMemory<byte> Before(ReadOnlyMemory<byte> payload) =>
        _inputFilter is null ? payload : Write(Rows(payload, null).Select(row => Filter(_inputFilter, row)));

    /// <summary>What the output is given of the model's answer.</summary>
    public ReadOnlyMemory<byte> After(ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> answer)
    {
        if (!_joins && _outputFilter is null)
        {
            return answer;
        }

        var records = Rows(payload, null);
        IEnumerable<string> rows = Rows(answer, records.Count);
        if (_joins)
        {
            var answers = rows.ToList();
            rows = records.Count == answers.Count
                ? records.Zip(answers, Join)
                : throw new StepFaultException($"{records.Count} records cannot be joined with {answers.Count} answers.");
        }

        return Write(_outputFilter is null ? rows : rows.Select(row => Filter(_outputFilter, row)));
    }

    // An answer to one record is one, on however many lines it stands.
    private IReadOnlyList<string> Rows(ReadOnlyMemory<byte> content, int? records)
    {
        var text = Encoding.UTF8.GetString(content.Span);
        return _settings.IsByLine && !(_settings.IsJson && records == 1) ? Records.SplitLines(text) : [text.Trim()];
    }

    private string Filter(RecordFilter filter, string row) =>
        _settings.IsJson ? filter.Apply(Parse(row)).GetRawText() : CsvRow.Write(filter.Apply(CsvRow.Parse(row)));

    private string Join(string record, string answer)
    {
        if (!_settings.IsJson)
        {
            return $"{record},{answer}";
        }

        var given = Parse(record);
        var joined = given.ValueKind == JsonValueKind.Object ? JsonValues.ToObject(given) : new() { [Input] = JsonValues.ToNode(given) };
        joined[Output] = JsonValues.ToNode(Parse(answer));
        return JsonValues.Of(joined).GetRawText();
    }

    private static JsonElement Parse(string json)
    {
        try
        {
            return JsonValues.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new StepFaultException($"A record or answer is no JSON: {exception.Message}");
        }
    }

    private ReadOnlyMemory<byte> Write(IEnumerable<string> rows) =>
        Encoding.UTF8.GetBytes(_settings.IsByLine ? string.Concat(rows.Select(static row => row + "\n")) : string.Concat(rows));
}
