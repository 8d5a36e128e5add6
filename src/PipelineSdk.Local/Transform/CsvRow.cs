namespace PipelineSdk.Local;

/// <summary>Rows of CSV as lists of their fields, which stay as they are written.</summary>
internal static class CsvRow
{
    public static JsonElement Parse(string row)
    {
        var fields = new JsonArray();
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= row.Length; i++)
        {
            if (i == row.Length || (row[i] == ',' && !quoted))
            {
                fields.Add((JsonNode)row[start..i]);
                start = i + 1;
            }
            else if (row[i] == '"')
            {
                quoted = !quoted;
            }
        }

        return JsonValues.Of(fields);
    }

    public static string Write(JsonElement fields) => fields.ValueKind == JsonValueKind.Array
        ? string.Join(',', fields.EnumerateArray().Select(static field => field.AsText()))
        : fields.AsText();
}
