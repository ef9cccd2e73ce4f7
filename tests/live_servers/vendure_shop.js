// A private Vendure in memory with one product, for the tests alone. Everything it needs comes from the environment:
// where its modules are, the port, how it signs people in.
const path = require('path');
const from = (name) => require(path.join(process.env.SHOP_MODULES, name));
const { bootstrap, dummyPaymentHandler, DefaultLogger, LogLevel } = from('@vendure/core');
const { populate } = from('@vendure/core/cli');

const config = {
  apiOptions: { hostname: '127.0.0.1', port: Number(process.env.SHOP_PORT), adminApiPath: 'admin-api', adminListQueryLimit: 200 },
  authOptions: {
    tokenMethod: process.env.SHOP_SIGNS_IN.split(','),
    superadminCredentials: { identifier: process.env.SHOP_USER, password: process.env.SHOP_PASSWORD },
  },
  dbConnectionOptions: { type: 'sqljs', synchronize: true, logging: false, location: process.env.SHOP_DATABASE, autoSave: false },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  logger: new DefaultLogger({ level: LogLevel.Error }),
  plugins: [],
};
const data = {
  defaultLanguage: 'en',
  defaultZone: 'Europe',
  countries: [{ name: 'Germany', code: 'DE', zone: 'Europe' }],
  taxRates: [{ name: 'Standard', percentage: 19 }],
  shippingMethods: [{ name: 'Standard', price: 500 }],
  paymentMethods: [{ name: 'Std', handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'true' }] } }],
  collections: [],
};
populate(() => bootstrap(config), data).catch((error) => {
  console.error(error);
  process.exit(1);
});
