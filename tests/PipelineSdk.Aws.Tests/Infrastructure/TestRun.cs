using System.Runtime.CompilerServices;
using PipelineSdk.Aws.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(MotoServer))]

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>Settings of the machine must not reach the tests.</summary>
internal static class TestRun
{
    [ModuleInitializer]
    internal static void ForgetAwsSettings()
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys)
        {
            if (name.StartsWith("AWS_", StringComparison.Ordinal) && name != "AWS_CA_BUNDLE")
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }

        var nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", nowhere);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", nowhere);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
    }
}
