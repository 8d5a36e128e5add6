using System.Globalization;
using System.Text;

namespace PipelineSdk.Local;

/// <summary>The <c>SM_*</c> variables that the frameworks' images give to training scripts.</summary>
internal sealed class ScriptEnvironment
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly JobContext _job;
    private readonly Func<string, string> _path;

    private ScriptEnvironment(JobContext job, Func<string, string> path)
    {
        _job = job;
        _path = path;
    }

    /// <param name="job">The job.</param>
    /// <param name="program">The script.</param>
    /// <param name="arguments">The script's arguments.</param>
    /// <param name="path">Gives the path under which the script sees one of the job's.</param>
    public static IReadOnlyDictionary<string, string> Of(
        JobContext job, string program, IReadOnlyList<string> arguments, Func<string, string> path)
    {
        var environment = new ScriptEnvironment(job, path);
        environment.AddFolders();
        environment.AddResources();
        environment.AddScript(program, arguments);
        return environment._variables;
    }

    private void AddFolders()
    {
        Set("SM_MODEL_DIR", _path("/opt/ml/model"));
        Set("SM_INPUT_DIR", _path("/opt/ml/input"));
        Set("SM_INPUT_CONFIG_DIR", _path("/opt/ml/input/config"));
        Set("SM_OUTPUT_DIR", _path("/opt/ml/output"));
        Set("SM_OUTPUT_DATA_DIR", _path("/opt/ml/output/data"));
        Set("SM_OUTPUT_INTERMEDIATE_DIR", _path("/opt/ml/output/intermediate"));
        Set("SM_CHANNELS", List(_job.Inputs.Keys.Order(StringComparer.Ordinal)));
        foreach (var channel in _job.Inputs.Keys)
        {
            Set($"SM_CHANNEL_{channel.ToUpperInvariant()}", _path($"/opt/ml/input/data/{channel}"));
        }
    }

    private void AddResources()
    {
        var resources = Config("resourceconfig");
        Set("SM_CURRENT_HOST", resources.TextMember("current_host")!);
        Set("SM_CURRENT_INSTANCE_TYPE", resources.TextMember("current_instance_type")!);
        Set("SM_CURRENT_INSTANCE_GROUP", resources.TextMember("current_group_name")!);
        Set("SM_CURRENT_INSTANCE_GROUP_HOSTS", resources.Member("hosts"));
        Set("SM_INSTANCE_GROUPS", List(resources.Member("instance_groups").Items().Select(NameOf)));
        Set("SM_INSTANCE_GROUPS_DICT", JsonValues.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var group in resources.Member("instance_groups").Items())
            {
                writer.WritePropertyName(NameOf(group));
                group.WriteTo(writer);
            }

            writer.WriteEndObject();
        }));
        Set("SM_DISTRIBUTION_INSTANCE_GROUPS", "[]");
        Set("SM_IS_HETERO", "false");
        Set("SM_HOSTS", resources.Member("hosts"));
        Set("SM_NETWORK_INTERFACE_NAME", resources.TextMember("network_interface_name")!);
        Set("SM_NUM_CPUS", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));
        Set("SM_NUM_GPUS", "0");
        Set("SM_NUM_NEURONS", "0");
        Set("SM_RESOURCE_CONFIG", resources);
        Set("SM_INPUT_DATA_CONFIG", Config("inputdataconfig"));
    }

    private void AddScript(string program, IReadOnlyList<string> arguments)
    {
        var own = ScriptMode.OwnParameters(_job.HyperParameters);
        foreach (var (name, value) in own)
        {
            Set($"SM_HP_{name.ToUpperInvariant()}", PythonText.Of(value));
        }

        Set("SM_HPS", Object(own));
        Set("SM_USER_ARGS", List(arguments));
        Set("SM_USER_ENTRY_POINT", program);
        Set("SM_MODULE_NAME", Path.GetFileNameWithoutExtension(program));
        Set("SM_MODULE_DIR", ScriptSource.ArchiveOf(_job.HyperParameters) ?? _path(ScriptSource.Folder));
        Set("SM_FRAMEWORK_PARAMS", Object(ScriptMode.ServiceParameters(_job.HyperParameters)));
        Set("SM_LOG_LEVEL", "20");
        AddSummary(own);
    }

    // All of it in one variable, under the names that the toolkit's own code has for it.
    private void AddSummary(IReadOnlyList<KeyValuePair<string, JsonElement>> own)
    {
        var all = _variables.Where(static variable => !variable.Key.StartsWith("SM_CHANNEL", StringComparison.Ordinal)
                && !variable.Key.StartsWith("SM_HP", StringComparison.Ordinal) && variable.Key != "SM_USER_ARGS")
            .Select(static variable => KeyValuePair.Create(LowerCase(variable.Key["SM_".Length..]), ScriptSource.Decode(variable.Value)))
            .Append(KeyValuePair.Create("channel_input_dirs", JsonValues.Parse(Object(_job.Inputs.Keys.Select(
                channel => KeyValuePair.Create(channel, JsonValues.Of(_path($"/opt/ml/input/data/{channel}"))))))))
            .Append(KeyValuePair.Create("hyperparameters", JsonValues.Parse(Object(own))))
            .Append(KeyValuePair.Create("is_master", JsonValues.True))
            .Append(KeyValuePair.Create("job_name", JsonValues.Of(_job.JobName)))
            .Append(KeyValuePair.Create("master_hostname", JsonValues.Of(JobSetup.Host)))
            .OrderBy(static member => member.Key, StringComparer.Ordinal);
        Set("SM_TRAINING_ENV", Object(all));
    }

    [SuppressMessage("Globalization", "CA1308", Justification = "The toolkit's names are in lower case.")]
    private static string LowerCase(string name) => name.ToLowerInvariant();

    private static string NameOf(JsonElement instanceGroup) => instanceGroup.TextMember("instance_group_name")!;

    private JsonElement Config(string name) =>
        JsonElement.Parse(File.ReadAllBytes(_job.Folder.Map($"/opt/ml/input/config/{name}.json")), JsonValues.ReadOptions);

    private static string List(IEnumerable<string> texts) =>
        Json(JsonValues.Of(new JsonArray([.. texts.Select(static text => (JsonNode)text)])));

    private static string Object(IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
        {
            json[name] = JsonValues.ToNode(value);
        }

        return Json(JsonValues.Of(json));
    }

    private static string Json(JsonElement json) => Encoding.UTF8.GetString(JsonValues.WriteUtf8(json.WriteTo).Span);

    private void Set(string name, JsonElement json) => Set(name, Json(json));

    private void Set(string name, string value) => _variables[name] = value;
}
